package io.cachewright.runtime;

/** A call reached a cache whose {@link Caches} has been closed. */
public final class CachesClosedException extends CacheException {
    CachesClosedException(String cache) {
        super(
                "caches-closed",
                "cache '" + cache + "' was called after its Caches was closed, so nothing is loaded or kept.",
                "Close the Caches after everything that uses it, or give the class a Caches that lives longer.");
    }
}
