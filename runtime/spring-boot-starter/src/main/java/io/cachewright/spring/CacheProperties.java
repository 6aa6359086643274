package io.cachewright.spring;

import io.cachewright.Tier;
import org.jspecify.annotations.Nullable;

/**
 * What can be set for one cache, for IDEs that complete {@code cachewright.caches.<name>.}: nobody makes one. Times are
 * written as in annotations, {@code 5m} or {@code 1h30m}.
 *
 * @param ttl how long a result is served
 * @param maxSize how many are kept
 * @param maxWeight how much they may weigh together, where they are weighed
 * @param emptyTtl how long null and empty results are served
 * @param jitter by how much each ttl is shortened at random
 * @param refreshAfter from which age a result is reloaded behind
 * @param staleIfError how long past its ttl a result is served when loading fails
 * @param loadTimeout how long a load may take until an old result is served
 * @param tier in which store results live
 */
record CacheProperties(
        @Nullable String ttl,
        @Nullable Long maxSize,
        @Nullable Long maxWeight,
        @Nullable String emptyTtl,
        @Nullable String jitter,
        @Nullable String refreshAfter,
        @Nullable String staleIfError,
        @Nullable String loadTimeout,
        @Nullable Tier tier) {}
