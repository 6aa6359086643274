/**
 * For tests of code that is cached. {@link io.cachewright.testing.CacheTestKit} is where to begin. Uses the runtime and
 * no test framework: what fails is an {@link AssertionError}.
 */
@NullMarked
package io.cachewright.testing;

import org.jspecify.annotations.NullMarked;
