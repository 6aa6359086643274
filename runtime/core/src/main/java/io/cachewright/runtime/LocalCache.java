package io.cachewright.runtime;

import io.cachewright.runtime.flight.Flights;
import io.cachewright.runtime.version.ChangeCounts;
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
    private final ChangeCounts changes = new ChangeCounts();

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
        Changes.of(common).put(this, key, under, value).apply();
    }

    /** Throws if this can't be put here. */
    void check(K key, V value) {
        shelf.ensureOpen();
        types.key(key);
        types.value(value);
    }

    /** Puts it, unless what it depends on has changed; then its key is invalidated. */
    void putNow(Call<V> call, V value, Observed observed) {
        // Counted first: of two puts that overlap, at least one then sees the other.
        count(call.key(), observed.of(this));
        runs.put(call, value, () -> observed.isUnchanged(this, call.key(), call.under()));
    }

    @Override
    public void invalidate(K key) {
        Changes.of(common).invalidate(this, key).apply();
    }

    /** Invalidates this key; {@code since} has this change for its own. */
    void invalidateNow(Object key, ChangeCounts.@Nullable Since since) {
        count(key, since);
        // First the flight, so that it can't publish after the entry is gone; see Flight.seal for the other order.
        flights.revoke(key);
        shelf.remove(key);
        common.events().invalidated(name(), "key", NullKey.<@Nullable Object>unmask(key));
    }

    @Override
    public void invalidateAll() {
        Changes.of(common).invalidateAll(this).apply();
    }

    /** Invalidates every key; {@code since} has this change for its own. */
    void invalidateAllNow(ChangeCounts.@Nullable Since since) {
        if (since != null) {
            since.countOwnOfAll();
        } else {
            changes.countAll();
        }
        shelf.invalidateAll();
        common.events().invalidated(name(), "all", null);
    }

    @Override
    public void invalidateGroup(String parameter, @Nullable Object value) {
        Changes.of(common).invalidateGroup(this, parameter, value).apply();
    }

    /** Invalidates every key of this group; {@code since} has this change for its own. */
    void invalidateGroupNow(Under.Group group, ChangeCounts.@Nullable Since since) {
        count(group, since);
        shelf.invalidateGroup(group);
        common.events().invalidated(name(), "group", group.parameter());
    }

    private void count(Object what, ChangeCounts.@Nullable Since since) {
        if (since != null) {
            since.countOwn(what);
        } else {
            changes.count(what);
        }
    }

    /** How often keys and groups here were changed. */
    ChangeCounts changes() {
        return changes;
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
