package io.cachewright.runtime;

import io.cachewright.runtime.flight.Flights;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/** A cache whose entries live in this process. */
final class LocalCache<K extends @Nullable Object, V extends @Nullable Object> implements Cache<K, V> {
    private final CacheClock clock;
    private final Common common;
    private final Counters counters = new Counters();
    private final Shelf<K, V> shelf;
    private final Flights<Entry<V>> flights = new Flights<>();
    private final Runs<V> runs;
    private final Loading<K, V> loading;
    private final AsyncLoading<V> asyncLoading;
    private final TypeCheck types;

    LocalCache(CacheSpec<K, V> spec, Common common) {
        this.clock = common.clock();
        this.common = common;
        this.shelf = new Shelf<>(spec, common, counters);
        this.types = new TypeCheck(spec);
        this.runs = new Runs<>(shelf, flights, common, counters);
        this.loading = new Loading<>(shelf, flights, runs, common, counters);
        this.asyncLoading = new AsyncLoading<>(shelf, flights, runs, common, counters);
    }

    @Override
    public @Nullable Entry<V> find(K key) {
        Entry<V> entry = shelf.get(NullKey.mask(key));
        if (entry == null || !entry.isFresh(clock)) {
            return null;
        }
        counters.hits.increment();
        return entry;
    }

    @Override
    public @Nullable Entry<V> find(K key, @Nullable Object revision) {
        Entry<V> entry = shelf.get(NullKey.mask(key));
        if (entry == null || !Objects.equals(entry.revision(), revision) || !entry.isFresh(clock)) {
            return null;
        }
        counters.hits.increment();
        return entry;
    }

    @Override
    public V load(K key, Loader<? extends V> loader) {
        // Not by way of the other, for the sake of deep recursion; see Loading.
        return loading.load(call(key, Under.NOTHING, loader)).value();
    }

    @Override
    public V load(K key, Under under, Loader<? extends V> loader) {
        return loading.load(call(key, under, loader)).value();
    }

    @Override
    public CompletableFuture<V> loadAsync(
            K key, Under under, Loader<? extends @Nullable CompletionStage<? extends V>> loader) {
        types.key(key);
        return asyncLoading.load(new AsyncCall<>(name(), NullKey.mask(key), under, loader));
    }

    @Override
    public V refresh(K key, Under under, Loader<? extends V> loader) {
        return loading.reload(call(key, under, loader)).value();
    }

    private Call<V> call(K key, Under under, Loader<? extends V> loader) {
        types.key(key);
        return new Call<>(NullKey.mask(key), under, loader);
    }

    @Override
    public @Nullable V peek(K key) {
        Entry<V> entry = shelf.peek(NullKey.mask(key));
        return entry != null ? entry.value() : null;
    }

    @Override
    public boolean contains(K key) {
        return shelf.peek(NullKey.mask(key)) != null;
    }

    @Override
    public void put(K key, Under under, V value) {
        shelf.ensureOpen();
        types.key(key);
        types.value(value);
        runs.put(new Call<>(NullKey.mask(key), under, () -> value), value);
    }

    @Override
    public void invalidate(K key) {
        Object masked = NullKey.mask(key);
        // First the flight, so that it can't publish after the entry is gone; see Flight.seal for the other order.
        flights.revoke(masked);
        shelf.remove(masked);
        common.events().invalidated(name(), "key", key);
    }

    @Override
    public void invalidateAll() {
        shelf.invalidateAll();
        common.events().invalidated(name(), "all", null);
    }

    @Override
    public void invalidateGroup(String parameter, @Nullable Object value) {
        shelf.invalidateGroup(new Under.Group(parameter, value));
        common.events().invalidated(name(), "group", parameter);
    }

    /** The change to these settings, to be run later; throws now if it can't be made while entries are kept. */
    @SuppressWarnings("unchecked") // the spec was made from this cache's own
    Runnable planned(CacheSpec<?, ?> changed) {
        return () -> shelf.change((CacheSpec<K, V>) changed);
    }

    void close() {
        shelf.close();
    }

    /** Does at once what is otherwise done within two minutes. */
    void sweep() {
        shelf.sweep();
    }

    /** How many loads others could wait for now. */
    int flights() {
        return flights.size();
    }

    @Override
    public CacheStats stats() {
        return shelf.stats();
    }

    @Override
    public long size() {
        return shelf.size();
    }

    @Override
    public String name() {
        return shelf.name();
    }

    /** How it behaves now, overrides included. */
    CacheSpec<K, V> spec() {
        return shelf.spec();
    }
}
