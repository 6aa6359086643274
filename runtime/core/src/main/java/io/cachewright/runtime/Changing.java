package io.cachewright.runtime;

import io.cachewright.runtime.flight.Flights;
import io.cachewright.runtime.version.ChangeCounts;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Makes the changes of one cache; {@link Changes} gathers them, and says when. Each is counted before it takes effect,
 * so that whoever is about to put something can tell. Safe for any number of threads.
 */
final class Changing<V extends @Nullable Object> {
    private final Shelf<?, V> shelf;
    private final Flights<Entry<V>> flights;
    private final Putting<V> putting;
    private final Events events;
    private final ChangeCounts counts = new ChangeCounts();

    Changing(Shelf<?, V> shelf, Flights<Entry<V>> flights, Putting<V> putting, Events events) {
        this.shelf = shelf;
        this.flights = flights;
        this.putting = putting;
        this.events = events;
    }

    /** How often keys and groups here were changed. */
    ChangeCounts counts() {
        return counts;
    }

    /** See {@link Shelf#observe}. */
    @Nullable
    SharedState observe() {
        return shelf.observe();
    }

    /** Puts this value; but if others have changed what it depends on, invalidates its key instead. */
    void put(Object key, Under under, V value, Observed observed) {
        // Counted first: of two puts that overlap, at least one then sees the other.
        observed.count(this, key);
        Call<V> call = new Call<>(key, under, () -> value, shelf.sighting());
        putting.put(
                call,
                value,
                () -> observed.isUnchanged(this, key, under) && shelf.isUnchanged(call, observed.elsewhere(this)));
    }

    /** Invalidates these keys, and counts that as changes of our own. If one of them fails, the others go all the same. */
    void invalidateKeys(List<Object> keys, Observed observed) {
        List<Object> revoked = new ArrayList<>(keys.size());
        // First the flights, so that they can't publish after the entries are gone; see Flight.seal for the other
        // order.
        All.inTurn(
                () -> All.of(keys).forEach(key -> revoke(key, observed, revoked)),
                () -> shelf.invalidateKeys(revoked, this::invalidated));
    }

    private void revoke(Object key, Observed observed, List<Object> revoked) {
        observed.count(this, key);
        flights.revoke(key);
        revoked.add(key);
    }

    private void invalidated(Object key) {
        events.invalidated(shelf.name(), "key", NullKey.<@Nullable Object>unmask(key));
    }

    /** Invalidates every key, and counts that as a change of our own. */
    void invalidateAll(Observed observed) {
        observed.countAll(this);
        shelf.invalidateAll();
        events.invalidated(shelf.name(), "all", null);
    }

    /** Invalidates every key of this group, and counts that as a change of our own. */
    void invalidateGroup(Under.Group group, Observed observed) {
        observed.count(this, group);
        shelf.invalidateGroup(group);
        events.invalidated(shelf.name(), "group", group);
    }

    /** Invalidates every key that fits this, and says how many could have been served. */
    long invalidateMatching(KeyPattern pattern, String written) {
        counts.countAll();
        flights.revokeIf(pattern::fits);
        long taken = shelf.removeIf(pattern::fits);
        events.invalidated(shelf.name(), "matching", written);
        return taken;
    }
}
