/**
 * What caches do as meters of Micrometer: {@link io.cachewright.micrometer.CachesMetrics} for all of a
 * {@link io.cachewright.runtime.Caches}. May use the runtime's public types and Micrometer; only
 * {@link io.cachewright.micrometer.RedisStoreMetrics} may use what is about Redis, which need not be there.
 */
@NullMarked
package io.cachewright.micrometer;

import org.jspecify.annotations.NullMarked;
