package io.cachewright.runtime;

import io.cachewright.runtime.flight.Flights;
import io.cachewright.runtime.store.Index;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/** A cache that keeps entries: in this process, where processes share them, or both, as its {@link Shelf} does. */
sealed class StoredCache<K extends @Nullable Object, V extends @Nullable Object> implements Cache<K, V>
        permits QuickCache {
    /** A thread looks after the coarse clock at one hit of so many and one, and sooner if it has no cell to count in. */
    private static final int BETWEEN_LOOKS = 255;

    private final CacheClock clock;
    private final Common common;
    private final Deferrals deferrals;
    private final Counters counters = new Counters();
    private final Shelf<K, V> shelf;
    private final Index<Entry<V>> index;
    private final CallCount calls;
    private final boolean isBySystemClock;

    private final Flights<Entry<V>> flights = new Flights<>();
    private final Runs<V> runs;
    private final Changing<V> changing;
    private final Loading<K, V> loading;
    private final AsyncLoading<V> asyncLoading;
    private final TypeCheck types;

    /** One of this spec. */
    static <K extends @Nullable Object, V extends @Nullable Object> StoredCache<K, V> of(
            CacheSpec<K, V> spec, Common common) {
        boolean isQuick =
                common.coarseClock().isPossible() && !common.deferrals().areNeeded();
        return isQuick ? new QuickCache<>(spec, common) : new StoredCache<>(spec, common);
    }

    StoredCache(CacheSpec<K, V> spec, Common common) {
        this.clock = common.clock();
        this.common = common;
        this.deferrals = common.deferrals();
        this.shelf = Tiers.shelf(spec, common, counters);
        this.index = shelf.index();
        this.calls = counters.calls;
        this.isBySystemClock = common.coarseClock().begin();
        this.types = new TypeCheck(spec);
        this.runs = new Runs<>(shelf, flights, common, counters);
        this.changing = new Changing<>(shelf, flights, new Putting<>(shelf, flights, runs), common.events());
        this.loading = new Loading<>(shelf, flights, runs, common, counters);
        this.asyncLoading = new AsyncLoading<>(shelf, flights, runs, common, counters);
    }

    @Override
    public @Nullable Entry<V> first(int hash) {
        return index.first(hash);
    }

    @Override
    public boolean serves(Entry<V> entry) {
        return serves(entry, null);
    }

    @Override
    public boolean serves(Entry<V> entry, @Nullable Object revision) {
        if (!isFresh(entry, revision) || deferrals.areWaiting()) {
            return false;
        }
        count(entry);
        return true;
    }

    @Override
    public @Nullable Entry<V> hit() {
        Entry<V> entry = index.only();
        return entry != null && serves(entry) ? entry : null;
    }

    @Override
    public @Nullable Entry<V> hit(boolean key) {
        return served(index.of(key));
    }

    @Override
    public @Nullable Entry<V> hit(@Nullable Enum<?> key) {
        return key == null ? null : served(index.of(key));
    }

    private @Nullable Entry<V> served(@Nullable Entry<V> entry) {
        return entry != null && serves(entry) ? entry : null;
    }

    /** Whether a call that knows this revision, or null, may be served it; the clock is asked only near its end. */
    private boolean isFresh(Entry<V> entry, @Nullable Object revision) {
        return (isBySystemClock && entry.isSurelyFresh(revision, CoarseClock.SYSTEM.latest()))
                || entry.isFresh(revision, clock);
    }

    final void count(Entry<V> hit) {
        hit.touch();
        long count = calls.hitInCell();
        if ((count & BETWEEN_LOOKS) == 0) {
            countSeldom(count);
        }
    }

    private void countSeldom(long count) {
        if (count != 0 || calls.hitWithoutCell()) {
            CoarseClock.SYSTEM.tickIfLate();
        }
    }

    @Override
    public @Nullable Entry<V> find(K key) {
        return hit(NullKey.mask(key), null);
    }

    @Override
    public @Nullable Entry<V> find(K key, @Nullable Object revision) {
        return hit(NullKey.mask(key), revision);
    }

    /** What {@link #find} says of this key, which is not null. */
    @Nullable
    Entry<V> hit(Object key, @Nullable Object revision) {
        Entry<V> entry = kept(key);
        if (entry == null || !isFresh(entry, revision) || deferrals.hide(this, key)) {
            return null;
        }
        count(entry);
        return entry;
    }

    /** The entry of this key that may answer a call without asking anybody, whatever its state. */
    final @Nullable Entry<V> kept(Object key) {
        return shelf.kept(key);
    }

    @Override
    public V load(K key, Loader<? extends V> loader) {
        // Not by way of the other, for the sake of deep recursion; see Loading.
        Call<V> call = call(key, Under.NOTHING, loader);
        Entry<V> hit = hit(call.key(), null);
        if (hit != null) {
            return hit.value();
        }
        return (deferrals.mustLoadAlone(this, call.key()) ? loadAlone(call) : loading.load(call)).value();
    }

    @Override
    public V load(K key, Under under, Loader<? extends V> loader) {
        Call<V> call = call(key, under, loader);
        Entry<V> hit = hit(call.key(), under.revision());
        if (hit != null) {
            return hit.value();
        }
        return (deferrals.mustLoadAlone(this, call.key()) ? loadAlone(call) : loading.load(call)).value();
    }

    private Entry<V> loadAlone(Call<V> call) {
        shelf.ensureOpen();
        counters.calls.miss();
        return runs.flyAlone(call);
    }

    @Override
    public CompletableFuture<V> loadAsync(
            K key, Under under, Loader<? extends @Nullable CompletionStage<? extends V>> loader) {
        types.key(key);
        Object masked = NullKey.mask(key);
        Entry<V> hit = hit(masked, under.revision());
        if (hit != null) {
            return hit.future();
        }
        AsyncCall<V> call = new AsyncCall<>(name(), masked, under, loader, shelf.sighting());
        return deferrals.mustLoadAlone(this, call.key()) ? asyncLoading.loadAlone(call) : asyncLoading.load(call);
    }

    @Override
    public V refresh(K key, Under under, Loader<? extends V> loader) {
        Call<V> call = call(key, under, loader);
        return (deferrals.mustLoadAlone(this, call.key()) ? loadAlone(call) : loading.reload(call)).value();
    }

    Call<V> call(K key, Under under, Loader<? extends V> loader) {
        types.key(key);
        return new Call<>(NullKey.mask(key), under, loader, shelf.sighting());
    }

    @Override
    public @Nullable V peek(K key, Under under) {
        Entry<V> entry = kept(key, under);
        return entry != null ? entry.value() : null;
    }

    private @Nullable Entry<V> kept(K key, Under under) {
        Object masked = NullKey.mask(key);
        return deferrals.hide(this, masked) ? null : shelf.peek(Call.thatOnlyLooks(masked, under, shelf.sighting()));
    }

    @Override
    public boolean contains(K key, Under under) {
        return kept(key, under) != null;
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

    @Override
    public void invalidate(K key) {
        Changes.of(common).invalidate(this, key).apply();
    }

    @Override
    public void invalidateAll(Iterable<? extends K> keys) {
        Set<Object> each = new LinkedHashSet<>();
        for (K key : keys) {
            each.add(NullKey.mask(key));
        }
        // Not before the last was had: one that can't be leaves all as they are.
        Changes.of(common).invalidateKeys(this, each).apply();
    }

    @Override
    public void invalidateAll() {
        Changes.of(common).invalidateAll(this).apply();
    }

    @Override
    public void invalidateGroup(String parameter, @Nullable Object value) {
        Changes.of(common).invalidateGroup(this, parameter, value).apply();
    }

    /** What makes the changes here. */
    Changing<V> changing() {
        return changing;
    }

    /** Operations over many keys. */
    OneByOne<K, V> bulk() {
        return shelf instanceof SharedShelf<K, V> shared ? new Bulk<>(this, shared) : new OneByOne<>(this);
    }

    /** For loads of many keys at once. */
    Batch<V> batch(SharedShelf<K, V> shared) {
        return new Batch<>(shared, flights, runs, counters);
    }

    boolean isInTransaction() {
        return deferrals.isInTransaction();
    }

    void countHit() {
        counters.calls.hit();
    }

    /** Whether all keys that it has entries of are known in this process. */
    boolean knowsItsKeys() {
        return !(shelf instanceof SharedShelf<K, V>);
    }

    /** The change to these settings, to be run later; throws now if it can't be made while entries are kept. */
    @SuppressWarnings("unchecked") // the spec was made from this cache's own
    Runnable planned(CacheSpec<?, ?> changed) {
        Tiers.ensureStays(spec(), changed, common.shared());
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
    public Set<K> keys() {
        Set<K> keys = new HashSet<>();
        shelf.forEachServable(key -> keys.add(NullKey.<K>unmask(key)));
        return Collections.unmodifiableSet(keys);
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
