package io.cachewright.runtime;

import io.cachewright.runtime.flight.Flight;
import io.cachewright.runtime.store.Index;
import io.cachewright.runtime.store.LocalStore;
import io.cachewright.runtime.version.Evidence;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Keeps the entries of a cache in this process, and removes those that are dead or invalidated. Knows no loads. */
class Shelf<K extends @Nullable Object, V extends @Nullable Object> extends LoadHooks<V> {
    final Common common;
    private final String name;
    final Counters counters;
    final LocalStore<Entry<V>> store;
    private final Sweeper sweeper;
    private final Sweep<V> sweep;
    private final EvictionTally tally;
    private final EntryMaker<K, V> maker;
    private volatile boolean closed;

    Shelf(CacheSpec<K, V> spec, Common common, Counters counters) {
        this.name = spec.name();
        this.common = common;
        this.counters = counters;
        this.maker = new EntryMaker<>(spec, common);
        this.store = spec.weigher() == null
                ? LocalStore.bySize(spec.bound(), counters.calls::hits, this::evicted)
                : LocalStore.byWeight(spec.bound(), Shelf::weight, this::evicted);
        this.tally = new EvictionTally(name, common);
        this.sweeper = new Sweeper(this, common);
        this.sweep = new Sweep<>(name, store, sweeper, common, counters);
    }

    private static int weight(Entry<?> entry) {
        return entry instanceof WeighedEntry<?> weighed ? weighed.weight() : 0;
    }

    /** Called from inside the store. */
    void evicted(Entry<V> entry) {
        counters.evictedForRoom.increment();
        tally.add();
        sweeper.evicted();
    }

    boolean isClosed() {
        return closed;
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
        tally.tell();
        Terms now = terms();
        if (now.shortest() != Entry.NEVER) {
            store.forEach((key, entry) -> shorten(entry, now));
            sweeper.endsAt(Entry.plus(common.clock().nanos(), now.shortest()));
        }
    }

    /** Lets this entry be served no longer than if it were loaded now. */
    private void shorten(Entry<V> entry, Terms now) {
        entry.expireBy(Entry.plus(common.clock().nanos(), now.longest(entry.value())));
    }

    /** From now on these keys are misses; those of which that is certain are told. */
    void invalidateKeys(List<Object> keys, Consumer<Object> told) {
        All.of(keys).forEach(key -> {
            remove(key);
            told.accept(key);
        });
    }

    /** The index of the entries that {@link #kept} returns; always empty where a shared store must be asked first. */
    Index<Entry<V>> index() {
        return store.index();
    }

    /** The entry of a key that may answer a call without asking anybody, whatever its state. */
    @Nullable
    Entry<V> kept(Object key) {
        return store.find(key);
    }

    @Override
    @Nullable
    Entry<V> old(Call<V> call) {
        Entry<V> entry = store.peek(call.key());
        return entry != null && call.accepts(entry.revision()) && entry.stands() ? entry : null;
    }

    /** The entry of a call's key if it may be served; not a use of it. */
    @Nullable
    Entry<V> peek(Call<V> call) {
        Entry<V> entry = peek(call.key());
        return entry != null && call.accepts(entry.revision()) ? entry : null;
    }

    private @Nullable Entry<V> peek(Object key) {
        Entry<V> entry = store.peek(key);
        return entry != null && entry.isServable(common.clock()) ? entry : null;
    }

    /** See {@link EntryMaker#capture}. */
    Evidence capture(Under under) {
        return maker.capture(under);
    }

    /** See {@link EntryMaker#entry}. A value that no entry can be made of is not kept, and that is a fault. */
    Entry<V> entry(Object key, V value, Evidence evidence, long time) {
        try {
            return maker.entry(key, value, evidence, time);
        } catch (VirtualMachineError broken) {
            throw broken;
        } catch (Throwable fault) {
            // A weigher or a converter that fails is no reason to keep the value from the one who waits for it.
            fault(fault);
            return Entry.notKept(value);
        }
    }

    /**
     * Keeps what a flight has loaded, if nothing it was loaded under has been invalidated since.
     *
     * @param terms those from before its entry was made
     */
    void publish(Object key, Flight<Entry<V>> flight, Entry<V> entry, Terms terms) {
        try {
            put(key, flight, entry, terms);
        } catch (VirtualMachineError broken) {
            throw broken;
        } catch (Throwable fault) {
            // Such as what a key's equals throws.
            fault(fault);
            revokeOlder(flight);
        }
    }

    /** As {@link #publish} for a value that was put; throws what fails. */
    void put(Object key, Flight<Entry<V>> flight, Entry<V> entry, Terms terms) {
        if (!entry.isKept() && flight.stands()) {
            // What is there is older than this and must not come back when a later load fails.
            // Nor may it for those who have seen it already, and fail later than this.
            remove(key);
        } else if (entry.isKept() && flight.seal(entry)) {
            keep(key, entry, terms);
        } else {
            removeOlder(key, flight);
        }
    }

    /** Removes what this flight was to replace: its callers have a newer value, even though that is not kept. */
    void removeOlder(Object key, Flight<Entry<V>> flight) {
        Entry<V> older = revokeOlder(flight);
        if (older != null) {
            store.remove(older);
        }
    }

    private static <V extends @Nullable Object> @Nullable Entry<V> revokeOlder(Flight<Entry<V>> flight) {
        Entry<V> older = flight.older();
        if (older != null) {
            older.revoke();
        }
        return older;
    }

    /** Keeps this entry unless it was revoked before it got here. */
    void keep(Object key, Entry<V> entry, Terms terms) {
        // Whoever came later has revoked it before their own got here, which must not be lost.
        put(key, entry);
        if (sweeper.isDue(common.clock()::nanos, store.size())) {
            sweep();
            // It may have been the one that had to go.
            put(key, entry);
        }
        tally.tell();
        if (terms != terms()) {
            // They changed in between, and it may have come after those that were kept were gone through.
            shorten(entry, terms());
        }
        if (closed || !entry.stands()) {
            store.remove(entry);
        } else if (entry.hasEnd()) {
            sweeper.endsAt(entry.endsAt(terms().staleIfError()));
        }
    }

    /** Puts this entry into the store unless it was revoked. */
    void put(Object key, Entry<V> entry) {
        store.put(entry, Entry::stands);
    }

    void fault(Throwable fault) {
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
        sweep.run(terms().staleIfError());
    }

    void close() {
        closed = true;
        sweeper.close();
        maker.bump();
        store.clear();
    }

    /** How many entries could be served now. */
    long size() {
        long[] servable = {0};
        forEachServable(key -> servable[0]++);
        return servable[0];
    }

    /** Does this with the key of each entry that could be served now. */
    void forEachServable(Consumer<Object> action) {
        store.settle();
        tally.tell();
        store.forEach((key, entry) -> {
            if (entry.isServable(common.clock())) {
                action.accept(key);
            }
        });
    }

    CacheStats stats() {
        return counters.stats(size(), spec().bound());
    }
}
