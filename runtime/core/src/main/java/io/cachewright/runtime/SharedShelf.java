package io.cachewright.runtime;

import io.cachewright.Tier;
import io.cachewright.runtime.flight.Flight;
import io.cachewright.runtime.shared.Lease;
import io.cachewright.runtime.shared.SharedKey;
import io.cachewright.runtime.store.Index;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the entries of a cache where other processes see them, and copies in this process as far as the {@link Copies}
 * of its tier do. Every call that no copy answers asks the store first, so what it is served was valid after it began.
 */
final class SharedShelf<K extends @Nullable Object, V extends @Nullable Object> extends Shelf<K, V> {
    private final SharedCache<K, V> sharedCache;
    private final Copies<V> copies;
    private final Looking<K, V> looking;
    private final Departures<V> departures;
    private final Filling<V> filling;
    private final PutCheck<V> putCheck;
    private final EvictedCopies evictedCopies = new EvictedCopies();

    /** A key as it is in this process and in the store. */
    private record Written(Object key, SharedKey shared) {}

    SharedShelf(CacheSpec<K, V> spec, Common common, Counters counters, Shared shared, Sharing sharing, Tier tier) {
        super(spec, common, counters);
        this.sharedCache = new SharedCache<>(shared, spec.name(), sharing, this::fault);
        this.copies = copies(shared, tier);
        this.looking = new Looking<>(this, sharedCache, copies);
        Leasing<V> leasing = new Leasing<>(sharedCache, shared.leaseTime());
        this.departures = new Departures<>(sharedCache, looking, leasing, this::dropCopy, common.clock());
        this.filling = new Filling<>(sharedCache, copies, this::dropCopy, common.clock());
        this.putCheck = new PutCheck<>(sharedCache);
    }

    private Copies<V> copies(Shared shared, Tier tier) {
        if (tier != Tier.TIERED) {
            return new Copies<>();
        }
        ChangesElsewhere changes = shared.changes();
        BiConsumer<Object, SharedEntry<V>> keeping = (key, copy) -> keep(key, copy, terms());
        return changes == null
                ? new CheckedCopies<>(store, keeping)
                : new WindowedCopies<>(changes, sharedCache.vector(), this::servableCopy, keeping);
    }

    private @Nullable Entry<V> servableCopy(Call<V> call) {
        Entry<V> copy = super.old(call);
        return copy != null && copy.isServable(common.clock()) ? copy : null;
    }

    @Override
    Sighting<V> sighting() {
        return new Sighting<>();
    }

    @Override
    Index<Entry<V>> index() {
        return copies.areServedUnasked() ? super.index() : Index.empty();
    }

    @Override
    @Nullable
    Entry<V> kept(Object key) {
        return copies.areServedUnasked() ? super.kept(key) : null;
    }

    @Override
    @Nullable
    Entry<V> seen(Call<V> call) {
        SharedEntry<V> copy = copies.servable(call);
        return copy != null ? copy : looking.look(call);
    }

    @Override
    @Nullable
    Entry<V> old(Call<V> call) {
        Entry<V> seen = seen(call);
        return seen != null ? seen : looking.sighting(call).stale;
    }

    @Override
    @Nullable
    Entry<V> peek(Call<V> call) {
        return isClosed() ? null : seen(call);
    }

    @Override
    Joining joining(Call<V> call, Flight<Entry<V>> flight) {
        return departures.joining(call, flight);
    }

    @Override
    @Nullable
    Entry<V> before(Call<V> call, Flight<Entry<V>> flight) {
        return departures.before(call, flight);
    }

    @Override
    boolean isHeldElsewhere(Call<V> call, Flight<Entry<V>> flight) {
        return departures.isHeldElsewhere(call, flight);
    }

    @Override
    boolean prepare(Call<V> call, Flight<Entry<V>> flight, Lease.Purpose purpose) {
        return departures.prepare(call, flight, purpose);
    }

    @Override
    void release(Flight<Entry<V>> flight) {
        departures.release(flight);
    }

    /** What there is for these calls, in one round trip. */
    List<@Nullable SharedEntry<V>> seen(List<Call<V>> calls) {
        return looking.look(calls);
    }

    /** See {@link Departures#before(List, List)}. */
    List<Lease.@Nullable Outcome> before(List<Call<V>> calls, List<Flight<Entry<V>>> flights) {
        return departures.before(calls, flights);
    }

    /** See {@link Departures#isLeasedLongEnough}. */
    boolean isLeasedLongEnough(Flight<Entry<V>> flight) {
        return departures.isLeasedLongEnough(flight);
    }

    /** Hands all of this to the store in one round trip. */
    void fill(List<Filling.Loaded<V>> loaded) {
        filling.fill(loaded, terms());
    }

    /** Hands what was loaded to the store, which takes it if nothing it was loaded under has changed. */
    @Override
    void put(Object key, Flight<Entry<V>> flight, Entry<V> entry, Terms terms) {
        if (!(flight.departure() instanceof Departure departure) || departure.lease() == null) {
            return;
        }
        if (!flight.stands()) {
            release(flight);
        } else if (entry.isKept()) {
            filling.fill(List.of(new Filling.Loaded<>(key, flight, entry)), terms);
        } else if (departure.replaces()) {
            // What is there is older than this and must not come back when a later load fails.
            filling.takeOut(key, departure);
        } else {
            release(flight);
        }
    }

    @Override
    void put(Object key, Entry<V> entry) {
        SharedEntry<V> copy = (SharedEntry<V>) entry;
        store.change(
                key, current -> current != null || evictedCopies.areOlderThan(copy) ? copy.orNeither(current) : null);
    }

    @Override
    @Nullable
    Entry<V> beforePut(Call<V> call) {
        // Its lease takes that out.
        return null;
    }

    @Override
    SharedState observe() {
        return putCheck.observe();
    }

    @Override
    boolean isUnchanged(Call<V> call, @Nullable SharedState since) {
        return putCheck.isUnchanged(looking.asked(call), since);
    }

    @Override
    void invalidateKeys(List<Object> keys, Consumer<Object> told) {
        List<Written> written = new ArrayList<>(keys.size());
        All.inTurn(
                () -> All.of(keys).forEach(key -> written.add(new Written(key, sharedCache.key(key)))),
                () -> invalidate(written, told));
    }

    private void invalidate(List<Written> keys, Consumer<Object> told) {
        All.inTurn(
                () -> sharedCache.invalidate(keys.stream().map(Written::shared).toList()),
                // Afterwards, so that no copy of what was there until then is left.
                () -> All.of(keys).forEach(each -> dropCopy(each.key(), each.shared())));
        keys.forEach(each -> told.accept(each.key()));
    }

    @Override
    void evicted(Entry<V> entry) {
        super.evicted(entry);
        if (entry instanceof SharedEntry<V> copy) {
            evictedCopies.add(copy);
        }
    }

    /** No copy of what was in the store until now is served here any more, nor of what is being looked up. */
    private void dropCopy(Object key, SharedKey shared) {
        copies.invalidated(shared);
        remove(key);
    }

    @Override
    void invalidateAll() {
        try {
            sharedCache.invalidateAll();
        } finally {
            super.invalidateAll();
        }
    }

    @Override
    void invalidateGroup(Under.Group group) {
        try {
            sharedCache.invalidateGroup(group);
        } finally {
            super.invalidateGroup(group);
        }
    }

    @Override
    void close() {
        super.close();
        copies.close();
    }
}
