package io.cachewright.spring;

import io.cachewright.Tier;
import org.jspecify.annotations.Nullable;

/**
 * The settings of one cache. No object is ever made of this: it is for IDEs, which complete
 * {@code cachewright.caches.<name>.} by it. Times are written as in annotations, {@code 5m} or {@code 1h30m}.
 *
 * @param ttl how long a result is served
 * @param maxSize how many results are kept
 * @param maxWeight how much the results may weigh together, where they are weighed
 * @param emptyTtl how long null and empty results are served
 * @param jitter the most by which each ttl is shortened at random
 * @param refreshAfter the age from which a result is reloaded in the background
 * @param staleIfError how long past its ttl a result is served when loading fails
 * @param loadTimeout how long a load may take before an older result is served
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
