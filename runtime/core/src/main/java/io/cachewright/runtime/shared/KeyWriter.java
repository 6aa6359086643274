package io.cachewright.runtime.shared;

import org.jspecify.annotations.Nullable;

/** Writes a key down, so that equal keys, and no others, are written alike. Generated where the compiler knows how. */
@FunctionalInterface
public interface KeyWriter<K extends @Nullable Object> {
    /** Hands each part of this key to the sink, in the same order for each key. */
    void write(K key, KeySink to);
}
