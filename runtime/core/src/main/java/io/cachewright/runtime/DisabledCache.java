package io.cachewright.runtime;

import java.util.Collections;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/** A cache that keeps nothing: every call runs the user's method, as if it were not cached. */
final class DisabledCache<K extends @Nullable Object, V extends @Nullable Object> implements Cache<K, V> {
    private final String name;
    private final CacheClock clock;
    private final Counters counters = new Counters();
    private volatile boolean closed;

    DisabledCache(String name, CacheClock clock) {
        this.name = name;
        this.clock = clock;
    }

    @Override
    public @Nullable Entry<V> first(int hash) {
        return null;
    }

    @Override
    public boolean serves(Entry<V> entry) {
        return false;
    }

    @Override
    public boolean serves(Entry<V> entry, @Nullable Object revision) {
        return false;
    }

    @Override
    public @Nullable Entry<V> hit() {
        return null;
    }

    @Override
    public @Nullable Entry<V> hit(boolean key) {
        return null;
    }

    @Override
    public @Nullable Entry<V> hit(@Nullable Enum<?> key) {
        return null;
    }

    @Override
    public @Nullable Entry<V> find(K key) {
        return null;
    }

    @Override
    public @Nullable Entry<V> find(K key, @Nullable Object revision) {
        return null;
    }

    @Override
    public V load(K key, Loader<? extends V> loader) {
        return load(key, Under.NOTHING, loader);
    }

    @Override
    public V load(K key, Under under, Loader<? extends V> loader) {
        ensureOpen();
        long start = clock.nanos();
        try {
            V value = new Call<V>(NoKey.KEY, under, loader, null).load();
            loaded(start, null);
            return value;
        } catch (Throwable failure) {
            loaded(start, failure);
            throw failure;
        }
    }

    private void ensureOpen() {
        if (closed) {
            throw new CachesClosedException(name);
        }
    }

    void close() {
        closed = true;
    }

    private void loaded(long start, @Nullable Throwable failure) {
        counters.calls.miss();
        counters.calls.load(clock.nanos() - start);
        if (failure != null) {
            counters.loadFailures.increment();
        }
    }

    @Override
    public CompletableFuture<V> loadAsync(
            K key, Under under, Loader<? extends @Nullable CompletionStage<? extends V>> loader) {
        ensureOpen();
        long start = clock.nanos();
        CompletableFuture<V> answer = new CompletableFuture<>();
        CompletionStage<? extends V> stage;
        try {
            stage = new AsyncCall<V>(name, NoKey.KEY, under, loader, null).load();
        } catch (Throwable failure) {
            loaded(start, failure);
            throw failure;
        }
        var unused = stage.whenComplete((value, failure) -> {
            loaded(start, failure);
            Futures.complete(answer, value, failure);
        });
        return answer;
    }

    @Override
    public V refresh(K key, Under under, Loader<? extends V> loader) {
        return load(key, under, loader);
    }

    @Override
    public @Nullable V peek(K key, Under under) {
        return null;
    }

    @Override
    public boolean contains(K key, Under under) {
        return false;
    }

    @Override
    public void put(K key, Under under, V value) {}

    @Override
    public void invalidate(K key) {}

    @Override
    public void invalidateAll(Iterable<? extends K> keys) {}

    @Override
    public void invalidateAll() {}

    @Override
    public void invalidateGroup(String parameter, @Nullable Object value) {}

    @Override
    public CacheStats stats() {
        return counters.stats(0, 0);
    }

    @Override
    public long size() {
        return 0;
    }

    @Override
    public Set<K> keys() {
        return Collections.emptySet();
    }

    @Override
    public String name() {
        return name;
    }
}
