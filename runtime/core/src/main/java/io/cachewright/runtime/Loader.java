package io.cachewright.runtime;

import org.jspecify.annotations.Nullable;

/** The user's method with its arguments, to be run on a miss. */
@FunctionalInterface
public interface Loader<V extends @Nullable Object> {
    /** Runs it. Null is a result; whatever it throws reaches the caller of the cache as it is. */
    V load() throws Throwable;
}
