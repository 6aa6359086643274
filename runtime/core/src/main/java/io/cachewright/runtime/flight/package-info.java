/**
 * Loads that others wait for: one at a time per key, never a deadlock. Uses {@code version}, {@code memory} and the JDK alone.
 */
@NullMarked
package io.cachewright.runtime.flight;

import org.jspecify.annotations.NullMarked;
