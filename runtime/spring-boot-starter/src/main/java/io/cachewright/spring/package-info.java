/**
 * Makes Spring use what the compiler has generated: beans become their caching subclasses, and share one
 * {@link io.cachewright.runtime.Caches}. May use Spring and the public types of our own modules; each optional module is
 * used by one configuration alone, which is left out where the module is.
 */
@NullMarked
package io.cachewright.spring;

import org.jspecify.annotations.NullMarked;
