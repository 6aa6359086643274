package io.cachewright.runtime;

import org.jspecify.annotations.Nullable;

/** The load of a key needs the result of that same key, so it could never end. */
public final class RecursiveLoadException extends CacheException {
    RecursiveLoadException(String cache, @Nullable Object key) {
        super(
                "recursive-load",
                "cache '" + cache + "': loading key " + KeyText.of(key)
                        + " needs its own result, so it would never end.",
                "Give the inner call other arguments, or call a method that is not cached.");
    }
}
