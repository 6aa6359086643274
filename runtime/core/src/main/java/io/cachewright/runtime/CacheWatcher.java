package io.cachewright.runtime;

/**
 * Hears which caches there are in a {@link Caches}; see {@link Caches#watch}. For code that shows or measures caches.
 * Called by one thread at a time, the one that opens or closes a cache, while others wait to do so: it must be quick,
 * and must not open caches. What it throws is logged and changes nothing.
 */
public interface CacheWatcher {
    /**
     * This cache is open.
     *
     * @param name as in {@link Caches#stats}: that of a scope as {@code scope: name}
     */
    void opened(String name, Cache<?, ?> cache);

    /** This cache is closed, and is to be forgotten. */
    void closed(String name, Cache<?, ?> cache);
}
