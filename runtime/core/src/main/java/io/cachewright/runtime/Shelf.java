package io.cachewright.runtime;

import io.cachewright.runtime.flight.Flight;
import io.cachewright.runtime.store.LocalStore;
import io.cachewright.runtime.version.Evidence;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Keeps the entries of a cache, and takes out what is dead or was invalidated. Knows no loads. */
final class Shelf<K extends @Nullable Object, V extends @Nullable Object> {
    private final String name;
    private final Common common;
    private final Counters counters;
    private final LocalStore<Entry<V>> store;
    private final Sweeper sweeper;
    private final EvictionTally tally;
    private final EntryMaker<K, V> maker;
    private volatile boolean closed;

    Shelf(CacheSpec<K, V> spec, Common common, Counters counters) {
        this.name = spec.name();
        this.common = common;
        this.counters = counters;
        this.maker = new EntryMaker<>(spec, common);
        this.store = spec.weigher() == null
                ? LocalStore.bySize(spec.bound(), entry -> evicted())
                : LocalStore.byWeight(spec.bound(), Entry::weight, entry -> evicted());
        this.tally = new EvictionTally(name, common);
        this.sweeper = new Sweeper(this, common);
    }

    private void evicted() {
        counters.evictedForRoom.increment();
        tally.add();
        sweeper.evicted();
    }

    void ensureOpen() {
        if (closed) {
            throw new CachesClosedException(name);
        }
    }

    String name() {
        return name;
    }

    Terms terms() {
        return maker.terms();
    }

    CacheSpec<K, V> spec() {
        return maker.spec();
    }

    /** From now on these settings; what is kept is served no longer than if it were loaded now. */
    void change(CacheSpec<K, V> changed) {
        maker.change(changed);
        store.resize(changed.bound());
        if (terms().ttl() != Entry.NEVER) {
            long latest = Entry.plus(common.clock().nanos(), terms().ttl());
            store.forEach((key, entry) -> entry.expireBy(latest));
            sweeper.endsAt(latest);
        }
    }

    /** The entry of a key, whatever its state; counts as a use. */
    @Nullable
    Entry<V> get(Object key) {
        return store.get(key);
    }

    /** The entry that this call could be served with, if not now then instead of a failure. */
    @Nullable
    Entry<V> old(Call<V> call) {
        Entry<V> entry = store.peek(call.key());
        return entry != null && call.accepts(entry.revision()) && entry.stands() ? entry : null;
    }

    /** The entry of a key if it may be served; nobody notices. */
    @Nullable
    Entry<V> peek(Object key) {
        Entry<V> entry = store.peek(key);
        return entry != null && entry.isServable(common.clock()) ? entry : null;
    }

    /** See {@link EntryMaker#capture}. */
    Evidence capture(Under under) {
        return maker.capture(under);
    }

    /** See {@link EntryMaker#entry}. A value that no entry can be made of is not kept, and that is a fault. */
    Entry<V> entry(Object key, V value, Evidence evidence) {
        try {
            return maker.entry(key, value, evidence);
        } catch (RuntimeException fault) {
            // A weigher or a converter that fails is no reason to keep the value from the one who waits for it.
            fault(fault);
            return Entry.notKept(value);
        }
    }

    /** Keeps what a flight has loaded, if nothing it was loaded under has been invalidated since. */
    void publish(Object key, Flight<Entry<V>> flight, Entry<V> entry) {
        try {
            if (!entry.isKept()) {
                // What is there is older than this and must not come back when a later load fails.
                // Nor may it for those who have seen it already, and fail later than this.
                if (flight.stands()) {
                    remove(key);
                }
            } else if (flight.seal(entry)) {
                keep(key, entry);
            } else {
                removeOlder(key, flight);
            }
        } catch (RuntimeException | StackOverflowError fault) {
            fault(fault);
        }
    }

    /** Keeps what was put, if nothing was invalidated since that began; else there is not what was before it either. */
    void put(Object key, Flight<Entry<V>> flight, Entry<V> entry) {
        if (entry.isKept() && flight.seal(entry)) {
            keep(key, entry);
        } else {
            removeOlder(key, flight);
        }
    }

    /** The callers of this flight have what nobody else will see; nobody may be served what was before that. */
    private void removeOlder(Object key, Flight<Entry<V>> flight) {
        Entry<V> older = flight.older();
        if (older != null) {
            older.revoke();
            store.remove(key, older);
        }
    }

    /** Keeps this entry unless it was revoked before it got here. */
    private void keep(Object key, Entry<V> entry) {
        // Whoever came later has revoked it before their own got here, which must not be lost.
        store.put(key, entry, Entry::stands);
        if (sweeper.isDue(common.clock()::nanos, store.size())) {
            sweep();
            // It may have been the one that had to go.
            store.put(key, entry, Entry::stands);
        }
        if (closed || !entry.stands()) {
            store.remove(key, entry);
        } else if (entry.hasEnd()) {
            sweeper.endsAt(entry.endsAt(terms().staleIfError()));
        }
    }

    private void fault(Throwable fault) {
        counters.storeFaults.increment();
        common.events().storeFault(name, fault);
    }

    void remove(Object key) {
        Entry<V> entry = store.remove(key);
        if (entry != null) {
            entry.revoke();
        }
    }

    /** Takes out the entries of all keys that this holds for, and says how many could have been served. */
    long removeIf(Predicate<Object> keys) {
        List<Object> held = new ArrayList<>();
        store.forEach((key, entry) -> {
            if (keys.test(key)) {
                held.add(key);
            }
        });
        long taken = 0;
        for (Object key : held) {
            taken += peek(key) != null ? 1 : 0;
            remove(key);
        }
        return taken;
    }

    void invalidateAll() {
        maker.bump();
        sweeper.bumped();
    }

    void invalidateGroup(Under.Group group) {
        maker.bump(group);
        sweeper.bumped();
    }

    /** Takes out what can never be served again. */
    void sweep() {
        sweeper.begin();
        long stale = terms().staleIfError();
        int invalidated = store.removeIf(entry -> !entry.stands());
        int expired = store.removeIf(entry -> {
            if (!entry.isServable(stale, common.clock())) {
                return true;
            }
            if (entry.hasEnd()) {
                sweeper.endsAt(entry.endsAt(stale));
            }
            return false;
        });
        swept(EvictionCause.EXPIRED, counters.evictedExpired, expired);
        swept(EvictionCause.INVALIDATED, counters.evictedInvalidated, invalidated);
    }

    private void swept(EvictionCause cause, LongAdder counter, int count) {
        if (count > 0) {
            counter.add(count);
            common.events().evicted(name, cause, count);
        }
    }

    void close() {
        closed = true;
        sweeper.close();
        maker.bump();
        store.clear();
    }

    /** How many entries could be served now. */
    long size() {
        store.settle();
        long[] servable = {0};
        store.forEach((key, entry) -> {
            if (entry.isServable(common.clock())) {
                servable[0]++;
            }
        });
        return servable[0];
    }

    CacheStats stats() {
        return counters.stats(size(), spec().bound());
    }
}
