package io.cachewright.runtime;

import org.jspecify.annotations.Nullable;

/** A cache that keeps nothing: every call runs the user's method, as if it were not cached. */
final class DisabledCache<K extends @Nullable Object, V extends @Nullable Object> implements Cache<K, V> {
    private final String name;
    private final CacheClock clock;
    private final Counters counters = new Counters();

    DisabledCache(String name, CacheClock clock) {
        this.name = name;
        this.clock = clock;
    }

    @Override
    public @Nullable Entry<V> find(K key) {
        return null;
    }

    @Override
    public V load(K key, Loader<? extends V> loader) {
        counters.misses.increment();
        long start = clock.nanos();
        try {
            return loader.load();
        } catch (Throwable failure) {
            counters.loadFailures.increment();
            throw Sneaky.rethrow(failure);
        } finally {
            counters.loads.increment();
            counters.loadNanos.add(clock.nanos() - start);
        }
    }

    @Override
    public @Nullable V peek(K key) {
        return null;
    }

    @Override
    public boolean contains(K key) {
        return false;
    }

    @Override
    public void put(K key, V value) {}

    @Override
    public void invalidate(K key) {}

    @Override
    public void invalidateAll() {}

    @Override
    public CacheStats stats() {
        return counters.stats(0, 0);
    }

    @Override
    public long size() {
        return 0;
    }

    @Override
    public String name() {
        return name;
    }
}
