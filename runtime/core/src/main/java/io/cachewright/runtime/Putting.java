package io.cachewright.runtime;

import io.cachewright.runtime.flight.Flight;
import io.cachewright.runtime.flight.Flights;
import io.cachewright.runtime.shared.Lease;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Keeps values that were put, not loaded. Each put is a flight of its own, so that an invalidation meanwhile finds
 * something to revoke, and replaces any other flight of the key: what that loads may be older than this.
 */
final class Putting<V extends @Nullable Object> {
    private final Shelf<?, V> shelf;
    private final Flights<Entry<V>> flights;
    private final Runs<V> runs;

    Putting(Shelf<?, V> shelf, Flights<Entry<V>> flights, Runs<V> runs) {
        this.shelf = shelf;
        this.flights = flights;
        this.runs = runs;
    }

    /**
     * Keeps this value as if the call's method had just returned it.
     *
     * @param mayBePut asked when an invalidation would already find the flight; if it says no, the key is invalidated
     *     instead
     */
    void put(Call<V> call, V value, BooleanSupplier mayBePut) {
        StackRoom.ensure();
        while (true) {
            Flight<Entry<V>> before = flights.get(call.key());
            Flight<Entry<V>> mine = new Flight<>(call.key(), shelf.capture(call.under()));
            mine.supersedes(shelf.beforePut(call));
            try {
                if (flights.start(before, mine)) {
                    put(call, mine, value, mayBePut);
                    return;
                }
            } catch (Throwable failure) {
                mine.ownerLeft = true;
                throw failure;
            }
        }
    }

    private void put(Call<V> call, Flight<Entry<V>> mine, V value, BooleanSupplier mayBePut) {
        try {
            boolean prepared = shelf.prepare(call, mine, Lease.Purpose.PUT);
            put(call, mine, value, prepared && mayBePut.getAsBoolean());
        } catch (Throwable failure) {
            // What goes wrong is for who puts, not for those who wait for it: they load.
            runs.giveUp(mine);
            throw failure;
        }
    }

    private void put(Call<V> call, Flight<Entry<V>> mine, V value, boolean mayBePut) {
        if (!mayBePut) {
            shelf.invalidateKeys(List.of(call.key()), told -> {});
            // Whoever waits for it may have begun after what was in its way.
            runs.giveUp(mine);
            return;
        }
        Terms terms = shelf.terms();
        Entry<V> entry = shelf.entry(
                call.key(), value, mine.evidence(), shelf.common.clock().nanos());
        shelf.put(call.key(), mine, entry, terms);
        runs.end(mine, entry);
    }
}
