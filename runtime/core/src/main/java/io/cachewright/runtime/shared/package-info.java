/**
 * What a store outside this process is asked, and what is handed to it: keys and values that can be written down. Knows
 * nothing of the caches that use it, nor of any store in particular.
 */
@NullMarked
package io.cachewright.runtime.shared;

import org.jspecify.annotations.NullMarked;
