package io.cachewright.runtime;

import org.jspecify.annotations.Nullable;

/** Says how much of a cache's {@code maxWeight} an entry takes. Asked once per load, on the thread that loaded. */
@FunctionalInterface
public interface Weigher<K extends @Nullable Object, V extends @Nullable Object> {
    /** The weight of this entry in whatever unit {@code maxWeight} has; 0 takes no room, below 0 is an error. */
    int weigh(K key, V value);
}
