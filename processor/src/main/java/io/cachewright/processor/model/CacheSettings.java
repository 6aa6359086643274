package io.cachewright.processor.model;

import java.time.Duration;
import java.util.Optional;

/** What {@code @Cached} says of a cache, read and checked. */
public record CacheSettings(String name, Optional<Duration> ttl, long maxSize) {}
