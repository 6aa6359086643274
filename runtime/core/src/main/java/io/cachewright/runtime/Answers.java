package io.cachewright.runtime;

import io.cachewright.runtime.flight.Flight;
import io.cachewright.runtime.flight.Flights;
import io.cachewright.runtime.flight.Outcome;
import org.jspecify.annotations.Nullable;

/** What a call gets that waits, on its own thread, for a flight that another runs. */
final class Answers<V extends @Nullable Object> {
    private final Shelf<?, V> shelf;
    private final Flights<Entry<V>> flights;
    private final Runs<V> runs;
    private final Stale<V> stale;
    private final Counters counters;

    Answers(Shelf<?, V> shelf, Flights<Entry<V>> flights, Runs<V> runs, Stale<V> stale, Counters counters) {
        this.shelf = shelf;
        this.flights = flights;
        this.runs = runs;
        this.stale = stale;
        this.counters = counters;
    }

    /** The entry that this call gets from a flight; null if the call has to ask anew. */
    @Nullable
    Entry<V> of(Call<V> call, Flight<Entry<V>> flight, @Nullable Entry<V> allowed) {
        Outcome<Entry<V>> outcome = flight.await(stale.patience(allowed));
        switch (outcome.kind()) {
            case LOADED -> {
                counters.calls.miss();
                return outcome.result();
            }
            case FOUND -> {
                return kept(call);
            }
            case FAILED -> {
                counters.calls.miss();
                return instead(call, allowed, outcome.failure());
            }
            case CYCLE -> {
                counters.calls.miss();
                return runs.flyAlone(call);
            }
            case TIMEOUT -> {
                Entry<V> served = late(call, allowed);
                return served != null ? served : of(call, flight, null);
            }
            case ABANDONED -> {
                flights.leave(flight);
                return null;
            }
            default -> {
                return null;
            }
        }
    }

    /** The entry that is kept, if it may be served. */
    private @Nullable Entry<V> kept(Call<V> call) {
        Entry<V> kept = shelf.old(call);
        if (kept == null || !kept.isServable(shelf.common.clock())) {
            return null;
        }
        counters.calls.hit();
        return kept;
    }

    /** The older entry that is served when a load takes too long; null if it may not be served any more. */
    @Nullable
    Entry<V> late(Call<V> call, @Nullable Entry<V> allowed) {
        Entry<V> served = stale.now(call, allowed);
        if (served == null) {
            return null;
        }
        counters.calls.miss();
        return stale.served(served, null);
    }

    /** The older entry that is served instead of a failure; throws the failure if there is none. */
    Entry<V> instead(Call<V> call, @Nullable Entry<V> allowed, @Nullable Throwable failure) {
        Entry<V> served = stale.insteadOf(failure, call, allowed);
        if (served == null) {
            throw Sneaky.rethrow(failure);
        }
        return stale.served(served, failure);
    }

    /**
     * Waits for a flight whose result is not for this call, so that not every caller loads for itself. Then the call
     * has to ask anew, which null says.
     */
    @Nullable
    Entry<V> after(Call<V> call, Flight<Entry<V>> flight) {
        if (flight.await(Entry.NEVER).kind() == Outcome.Kind.CYCLE) {
            counters.calls.miss();
            return runs.flyAlone(call);
        }
        if (flight.isDeserted()) {
            flights.leave(flight);
        }
        return null;
    }
}
