package io.cachewright.runtime;

/**
 * A misuse of a cache that only shows at run time. Its message says what is wrong, in which cache, and what to do; its
 * id has an entry in docs/runtime-errors.md.
 *
 * <p>What the user's own method throws is never wrapped in this.
 */
public class CacheException extends RuntimeException {
    private final String id;

    CacheException(String id, String problem, String fix) {
        super("[cachewright:" + id + "] " + problem + "\n  Fix: " + fix);
        this.id = id;
    }

    /** What kind of misuse it is, as in {@code recursive-load}. */
    public final String id() {
        return id;
    }
}
