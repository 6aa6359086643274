package io.cachewright.runtime;

import io.cachewright.runtime.version.Evidence;
import org.jspecify.annotations.Nullable;

/** An entry of a cache that is bounded by weight. */
final class WeighedEntry<V extends @Nullable Object> extends Entry<V> {
    private final int weight;

    WeighedEntry(Object key, V value, Evidence evidence, long freshUntil, long expiresAt, int weight) {
        super(key, value, evidence, freshUntil, expiresAt);
        this.weight = weight;
    }

    int weight() {
        return weight;
    }
}
