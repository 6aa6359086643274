package io.cachewright.runtime;

/** Two caches of one {@link Caches} have the same name but differ in their settings or types. */
public final class CacheNameTakenException extends CacheException {
    CacheNameTakenException(CacheSpec<?, ?> open, CacheSpec<?, ?> asked) {
        super(
                "cache-name-taken",
                "cache '" + open.name() + "' is open as " + open + ", so it can't be opened as " + asked + ".",
                "Give one of them another name, or make their settings and types equal if they are to share results.");
    }
}
