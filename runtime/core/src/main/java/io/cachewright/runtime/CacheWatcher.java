package io.cachewright.runtime;

/**
 * Hears which caches there are in a {@link Caches}; see {@link Caches#watch}. For what shows or measures caches. Called
 * one call after another, on the thread that opens or closes, while others wait to do so: it must be quick, and may
 * open no cache. What it throws is logged and changes nothing.
 */
public interface CacheWatcher {
    /**
     * This cache is open.
     *
     * @param name as in {@link Caches#stats}: that of a scope as {@code scope: name}
     */
    void opened(String name, Cache<?, ?> cache);

    /** It has ended, and is to be forgotten. */
    void closed(String name, Cache<?, ?> cache);
}
