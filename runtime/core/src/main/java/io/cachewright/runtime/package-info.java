/**
 * What generated classes and their users call: {@link io.cachewright.runtime.Caches} opens caches, a
 * {@link io.cachewright.runtime.Cache} answers calls. May use the packages below it, which know nothing of it.
 */
@NullMarked
package io.cachewright.runtime;

import org.jspecify.annotations.NullMarked;
