/**
 * Where entries live in this process, and which of them go when there is no more room. Uses Caffeine and {@code memory};
 * knows nothing of versions, flights and time.
 */
@NullMarked
package io.cachewright.runtime.store;

import org.jspecify.annotations.NullMarked;
