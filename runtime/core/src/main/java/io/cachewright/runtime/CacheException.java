package io.cachewright.runtime;

/**
 * A misuse of a cache that only shows at run time. Its message says what is wrong, in which cache, and what to do; its
 * id has an entry in docs/runtime-errors.md.
 *
 * <p>What the user's own method throws is never wrapped in this.
 */
public class CacheException extends RuntimeException {
    private final String id;
    private final String problem;
    private final String fix;

    CacheException(String id, String problem, String fix) {
        super("[cachewright:" + id + "] " + problem + "\n  Fix: " + fix);
        this.id = id;
        this.problem = problem;
        this.fix = fix;
    }

    /** What kind of misuse it is, as in {@code recursive-load}. */
    public final String id() {
        return id;
    }

    /** What is wrong, and in which cache. */
    public final String problem() {
        return problem;
    }

    /** What to do, as an imperative. */
    public final String fix() {
        return fix;
    }
}
