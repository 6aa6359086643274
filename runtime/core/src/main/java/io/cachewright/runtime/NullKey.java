package io.cachewright.runtime;

import org.jspecify.annotations.Nullable;

/** Stands for null where a key must be an object. */
final class NullKey {
    static final NullKey KEY = new NullKey();

    private NullKey() {}

    static Object mask(@Nullable Object key) {
        return key == null ? KEY : key;
    }

    @SuppressWarnings({"unchecked", "NullAway", "TypeParameterUnusedInFormals"}) // null came from a K that may be null
    static <K extends @Nullable Object> K unmask(Object key) {
        return key == KEY ? null : (K) key;
    }

    @Override
    public String toString() {
        return "KEY";
    }
}
