package io.cachewright.redis.format;

import org.jspecify.annotations.Nullable;

/**
 * An entry that was read.
 *
 * @param value null is a value like any other
 */
public record Entry<V extends @Nullable Object>(EntryHeader header, V value) {}
