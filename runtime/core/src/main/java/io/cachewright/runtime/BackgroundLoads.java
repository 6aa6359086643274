package io.cachewright.runtime;

import io.cachewright.runtime.flight.Flight;
import io.cachewright.runtime.flight.Flights;
import io.cachewright.runtime.flight.Outcome;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Hands flights to threads in the background. */
final class BackgroundLoads<V extends @Nullable Object> {
    private final Shelf<?, V> shelf;
    private final Runs<V> runs;
    private final Common common;

    BackgroundLoads(Shelf<?, V> shelf, Runs<V> runs, Common common) {
        this.shelf = shelf;
        this.runs = runs;
        this.common = common;
    }

    /**
     * Hands over this flight of the caller's to a thread of the background, or to whoever needs its result before that
     * has begun. False if the background takes no more: then the flight was given up.
     */
    boolean run(Call<V> call, Flight<Entry<V>> flight, Runnable load) {
        if (leave(flight, load)) {
            return true;
        }
        runs.giveUp(flight);
        return false;
    }

    /** As {@link #run}, but if the background takes no more the flight stays with the caller. */
    boolean leave(Flight<Entry<V>> flight, Runnable load) {
        flight.handOver();
        boolean accepted = common.background().execute(() -> claimed(flight, load), () -> dropped(flight));
        return accepted || !flight.claim();
    }

    private static void claimed(Flight<?> flight, Runnable load) {
        if (flight.claim()) {
            owned(flight, load);
        }
    }

    /** The task will never run; those who wait for the flight ask anew. */
    private void dropped(Flight<Entry<V>> flight) {
        if (flight.claim()) {
            runs.giveUp(flight);
        }
    }

    private static void owned(Flight<?> flight, Runnable load) {
        try {
            load.run();
        } catch (Throwable failure) {
            flight.ownerLeft = true;
            throw failure;
        }
    }

    /**
     * Hands over a flight that is to replace this entry; if it brings nothing, the entry becomes due for a reload
     * again.
     */
    void refresh(Call<V> call, Flight<Entry<V>> flight, Entry<V> old, Runnable load) {
        flight.whenEnded(() -> {
            Outcome<Entry<V>> outcome = flight.outcome();
            if (outcome == null || outcome.result() == null || !flight.stands()) {
                old.refreshAgain(common.clock());
            }
        });
        run(call, flight, load);
    }

    /** If a reload of this entry is due, and no other flight of its key is under way, begins one in the background. */
    void refreshIfDue(Call<V> call, Entry<V> seen, Flights<Entry<V>> flights, Consumer<Flight<Entry<V>>> load) {
        if (!seen.claimRefresh(common.clock())) {
            return;
        }
        Flight<Entry<V>> flight = new Flight<>(call.key(), shelf.capture(call.under()));
        if (!flights.start(null, flight)) {
            seen.refreshAgain(common.clock());
            return;
        }
        try {
            refresh(call, flight, seen, () -> load.accept(flight));
        } catch (Throwable failure) {
            // Before it was left to anybody, perhaps, and the caller will not run it.
            flight.ownerLeft = true;
            throw failure;
        }
    }
}
