package io.cachewright.runtime;

import io.cachewright.runtime.flight.Flight;
import io.cachewright.runtime.flight.Flights;
import io.cachewright.runtime.shared.Lease;
import org.jspecify.annotations.Nullable;

/**
 * What happens on a miss of a method that returns its value: join the flight of the key if calls that begin now may,
 * else begin one.
 */
final class Loading<K extends @Nullable Object, V extends @Nullable Object> {
    private final Shelf<K, V> shelf;
    private final Flights<Entry<V>> flights;
    private final Runs<V> runs;
    private final Stale<V> stale;
    private final BackgroundLoads<V> backgroundLoads;
    private final CacheClock clock;
    private final Counters counters;
    private final Answers<V> answers;

    Loading(Shelf<K, V> shelf, Flights<Entry<V>> flights, Runs<V> runs, Common common, Counters counters) {
        this.shelf = shelf;
        this.flights = flights;
        this.runs = runs;
        this.stale = new Stale<>(shelf, common, counters);
        this.backgroundLoads = new BackgroundLoads<>(shelf, runs, common);
        this.clock = common.clock();
        this.counters = counters;
        this.answers = new Answers<>(shelf, flights, runs, stale, counters);
    }

    /** The entry that answers this call, kept or not; throws what the user's method threw. */
    Entry<V> load(Call<V> call) {
        while (true) {
            shelf.ensureOpen();
            StackRoom.ensure();
            Entry<V> seen = shelf.seen(call);
            if (seen != null) {
                return seen(call, seen);
            }
            Flight<Entry<V>> flight = flights.get(call.key());
            Entry<V> answer = flight != null && stands(call, flight) ? meet(call, flight) : lead(call, flight);
            if (answer != null) {
                return answer;
            }
        }
    }

    private static boolean stands(Call<?> call, Flight<?> flight) {
        return flight.stands() && call.accepts(flight.evidence().revision());
    }

    /**
     * Joins a flight if this call may, else begins another in its place; null as in {@link #join} and {@link #lead}.
     */
    private @Nullable Entry<V> meet(Call<V> call, Flight<Entry<V>> flight) {
        return switch (flight.isMine() ? Joining.ALLOWED : shelf.joining(call, flight)) {
            case ALLOWED -> join(call, flight);
            case REFUSED -> lead(call, flight);
            case UNKNOWN -> answers.after(call, flight);
        };
    }

    /** Serves an entry of the store that processes share; the first caller after a reload is due begins it. */
    private Entry<V> seen(Call<V> call, Entry<V> seen) {
        counters.calls.hit();
        backgroundLoads.refreshIfDue(call, seen, flights, flight -> runs.refresh(call, flight));
        return seen;
    }

    /** Loads even if there is a fresh entry; another load of the key that is under way is not kept. */
    Entry<V> reload(Call<V> call) {
        while (true) {
            shelf.ensureOpen();
            StackRoom.ensure();
            Flight<Entry<V>> before = flights.get(call.key());
            if (before != null && before.isMine()) {
                return again(call, before);
            }
            Flight<Entry<V>> mine = new Flight<>(call.key(), shelf.capture(call.under()));
            mine.supersedes(shelf.old(call));
            try {
                if (flights.start(before, mine)) {
                    runs.guarded(mine, () -> shelf.prepare(call, mine, Lease.Purpose.RELOAD));
                    Entry<V> loaded = runs.fly(call, mine);
                    if (loaded != null) {
                        return loaded;
                    }
                }
            } catch (Throwable failure) {
                mine.ownerLeft = true;
                throw failure;
            }
        }
    }

    /**
     * Begins a flight. Null if something else began meanwhile, or if a background thread took it and it brought
     * nothing.
     */
    private @Nullable Entry<V> lead(Call<V> call, @Nullable Flight<Entry<V>> before) {
        Flight<Entry<V>> flight = new Flight<>(call.key(), shelf.capture(call.under()));
        boolean mine = true;
        try {
            if (!flights.start(before, flight)) {
                return null;
            }
            // Another flight may have ended between our looking for an entry and our beginning this one.
            Entry<V> old = runs.before(call, flight);
            if (old != null && old.isServable(clock)) {
                return hit(call, flight, old);
            }
            flight.supersedes(old);
            Entry<V> allowed = stale.allowed(old);
            if (stale.patience(allowed) != Entry.NEVER) {
                mine = false;
                return leave(call, flight, allowed);
            }
            Run run = Run.begin(clock);
            if (!flight.stands()) {
                // Invalidated before it got away. A newer flight may be under way, and this must not load after it and
                // then be served before it.
                runs.giveUp(flight);
                return null;
            }
            // Here and not in a method of its own: recursion through caches goes as deep as there is stack for its
            // frames.
            V value;
            try {
                value = call.loader().load();
            } catch (Throwable failure) {
                runs.ended(flight, run, failure);
                counters.calls.miss();
                return answers.instead(call, allowed, failure);
            }
            counters.calls.miss();
            return runs.landed(call, flight, run, value);
        } catch (Throwable failure) {
            // However this ends, nobody must wait for it any more; there may be no stack left to say so by a call.
            if (mine) {
                flight.ownerLeft = true;
            }
            throw failure;
        }
    }

    private Entry<V> hit(Call<V> call, Flight<Entry<V>> flight, Entry<V> kept) {
        counters.calls.hit();
        if (kept.claimRefresh(clock)) {
            backgroundLoads.refresh(call, flight, kept, () -> runs.refresh(call, flight));
        } else {
            runs.found(flight);
        }
        return kept;
    }

    /** Hands the flight to the background, since this caller may be served this entry if the load takes too long. */
    private @Nullable Entry<V> leave(Call<V> call, Flight<Entry<V>> flight, @Nullable Entry<V> allowed) {
        return backgroundLoads.run(call, flight, () -> runs.flyUnseen(call, flight))
                ? answers.of(call, flight, allowed)
                : answers.late(call, allowed);
    }

    /** Waits for a flight, or runs one that nobody runs. Null if the call has to ask anew. */
    private @Nullable Entry<V> join(Call<V> call, Flight<Entry<V>> flight) {
        if (flight.isMine()) {
            Entry<V> loaded = flight.loaded();
            if (loaded == null) {
                return again(call, flight);
            }
            counters.calls.hit();
            return loaded;
        }
        Entry<V> old = shelf.terms().lookBack() ? shelf.old(call) : null;
        if (old != null && old.isServable(clock)) {
            counters.calls.hit();
            return old;
        }
        Entry<V> allowed = stale.allowed(old);
        // Who need not wait for it to the end does not run it either: that would take to the end.
        if (stale.patience(allowed) == Entry.NEVER && flight.claim()) {
            return fly(call, flight, allowed);
        }
        return answers.of(call, flight, allowed);
    }

    private @Nullable Entry<V> fly(Call<V> call, Flight<Entry<V>> flight, @Nullable Entry<V> allowed) {
        try {
            Entry<V> found = runs.before(call, flight);
            if (found != null && found.isServable(clock)) {
                return hit(call, flight, found);
            }
            Entry<V> loaded = runs.fly(call, flight);
            if (loaded != null) {
                counters.calls.miss();
            }
            return loaded;
        } catch (Throwable failure) {
            flight.ownerLeft = true;
            counters.calls.miss();
            return answers.instead(call, allowed, failure);
        }
    }

    /** What a call gets whose own thread is in the middle of this load. */
    private Entry<V> again(Call<V> call, Flight<Entry<V>> flight) {
        return SideTask.alone(flight, () -> alone(call), () -> recursive(call));
    }

    private Entry<V> alone(Call<V> call) {
        counters.calls.miss();
        return runs.flyAlone(call);
    }

    private RecursiveLoadException recursive(Call<V> call) {
        return new RecursiveLoadException(shelf.name(), NullKey.<@Nullable Object>unmask(call.key()));
    }
}
