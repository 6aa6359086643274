package io.cachewright.runtime;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One cached method's cache with operations that don't depend on its parameters; generated handles add those that do.
 * Holds nothing but the cache, so any number of handles may be made and thrown away.
 */
public abstract class CacheHandle<K extends @Nullable Object, V extends @Nullable Object> {
    /** What this is a handle of. */
    protected final Cache<K, V> cache;

    /** A handle of this cache, which must not be null. */
    protected CacheHandle(Cache<K, V> cache) {
        this.cache = Objects.requireNonNull(cache, "cache");
    }

    /** From now on every call loads again. Takes the same time however many results are kept. */
    public void invalidateAll() {
        cache.invalidateAll();
    }

    /** What happened in this cache so far, and what is in it now. */
    public CacheStats stats() {
        return cache.stats();
    }

    /** How many results could be served now. Costs a walk over all of them. */
    public long size() {
        return cache.size();
    }

    /** The name in statistics, errors and configuration. */
    public String name() {
        return cache.name();
    }

    /** The name and the statistics. */
    @Override
    public String toString() {
        return cache.name() + " " + cache.stats();
    }
}
