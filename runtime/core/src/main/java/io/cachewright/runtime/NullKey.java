package io.cachewright.runtime;

import org.jspecify.annotations.Nullable;

/** Stands for null where a key must be an object. */
enum NullKey {
    KEY;

    static Object mask(@Nullable Object key) {
        return key == null ? KEY : key;
    }

    static @Nullable Object unmask(Object key) {
        return key == KEY ? null : key;
    }
}
