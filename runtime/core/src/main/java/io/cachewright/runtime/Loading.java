package io.cachewright.runtime;

import io.cachewright.runtime.flight.Flight;
import io.cachewright.runtime.flight.Flights;
import io.cachewright.runtime.flight.Outcome;
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
    private final Behind<V> behind;
    private final CacheClock clock;
    private final Counters counters;

    Loading(Shelf<K, V> shelf, Flights<Entry<V>> flights, Runs<V> runs, Common common, Counters counters) {
        this.shelf = shelf;
        this.flights = flights;
        this.runs = runs;
        this.stale = new Stale<>(shelf, common, counters);
        this.behind = new Behind<>(runs, common);
        this.clock = common.clock();
        this.counters = counters;
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

    /** Joins a flight if this call may, else has another take its place; null as in the two. */
    private @Nullable Entry<V> meet(Call<V> call, Flight<Entry<V>> flight) {
        return switch (flight.isMine() ? Joining.ALLOWED : shelf.joining(call, flight)) {
            case ALLOWED -> join(call, flight);
            case REFUSED -> lead(call, flight);
            case UNKNOWN -> waitOut(call, flight);
        };
    }

    /** Waits for a flight whose result is not for this call, so that not every caller loads for itself. */
    private @Nullable Entry<V> waitOut(Call<V> call, Flight<Entry<V>> flight) {
        if (flight.await(Entry.NEVER).kind() == Outcome.Kind.CYCLE) {
            counters.misses.increment();
            return runs.flyAlone(call);
        }
        if (flight.isDeserted()) {
            flights.leave(call.key(), flight);
        }
        return null;
    }

    /** Serves what a store that processes share has; a reload that is due is for one caller to begin. */
    private Entry<V> seen(Call<V> call, Entry<V> seen) {
        counters.hits.increment();
        if (seen.claimRefresh(clock)) {
            Flight<Entry<V>> flight = new Flight<>(shelf.capture(call.under()));
            if (flights.start(call.key(), null, flight)) {
                behind.refresh(call, flight, seen, () -> runs.refresh(call, flight));
            } else {
                seen.refreshAgain(clock);
            }
        }
        return seen;
    }

    /** Forces a load of its own even if there is a fresh entry; what is being loaded meanwhile is not kept. */
    Entry<V> reload(Call<V> call) {
        while (true) {
            shelf.ensureOpen();
            StackRoom.ensure();
            Flight<Entry<V>> before = flights.get(call.key());
            if (before != null && before.isMine()) {
                throw recursive(call);
            }
            Flight<Entry<V>> mine = new Flight<>(shelf.capture(call.under()));
            mine.supersedes(shelf.old(call));
            try {
                if (flights.start(call.key(), before, mine)) {
                    runs.guarded(call, mine, () -> shelf.prepare(call, mine, Lease.Purpose.RELOAD));
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

    /** Null when something else began meanwhile, or the flight was left to another thread and came to nothing. */
    private @Nullable Entry<V> lead(Call<V> call, @Nullable Flight<Entry<V>> before) {
        Flight<Entry<V>> flight = new Flight<>(shelf.capture(call.under()));
        boolean mine = true;
        try {
            if (!flights.start(call.key(), before, flight)) {
                return null;
            }
            // Another flight may have ended between our looking for an entry and our beginning this one.
            Entry<V> old = runs.guarded(call, flight, () -> shelf.before(call, flight));
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
                runs.giveUp(call, flight);
                return null;
            }
            // Here and not in a method of its own: recursion through caches goes as deep as there is stack for its
            // frames.
            V value;
            try {
                value = call.loader().load();
            } catch (Throwable failure) {
                runs.ended(call, flight, run, failure);
                counters.misses.increment();
                return instead(call, allowed, failure);
            }
            counters.misses.increment();
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
        counters.hits.increment();
        if (kept.claimRefresh(clock)) {
            behind.refresh(call, flight, kept, () -> runs.refresh(call, flight));
        } else {
            runs.found(call, flight);
        }
        return kept;
    }

    /** Leaves the flight to another thread, for this caller may be served this entry when that takes too long. */
    private @Nullable Entry<V> leave(Call<V> call, Flight<Entry<V>> flight, @Nullable Entry<V> allowed) {
        return behind.run(call, flight, () -> runs.flyUnseen(call, flight))
                ? await(call, flight, allowed)
                : late(call, allowed);
    }

    /** Null when the flight ended without deciding anything for this call. */
    private @Nullable Entry<V> join(Call<V> call, Flight<Entry<V>> flight) {
        if (flight.isMine()) {
            Entry<V> loaded = flight.loaded();
            if (loaded == null) {
                throw recursive(call);
            }
            counters.hits.increment();
            return loaded;
        }
        Entry<V> old = shelf.terms().lookBack() ? shelf.old(call) : null;
        if (old != null && old.isServable(clock)) {
            counters.hits.increment();
            return old;
        }
        Entry<V> allowed = stale.allowed(old);
        // Who need not wait for it to the end does not run it either: that would take to the end.
        if (stale.patience(allowed) == Entry.NEVER && flight.claim()) {
            return fly(call, flight, allowed);
        }
        return await(call, flight, allowed);
    }

    private @Nullable Entry<V> fly(Call<V> call, Flight<Entry<V>> flight, @Nullable Entry<V> allowed) {
        try {
            Entry<V> found = runs.guarded(call, flight, () -> shelf.before(call, flight));
            if (found != null && found.isServable(clock)) {
                return hit(call, flight, found);
            }
            Entry<V> loaded = runs.fly(call, flight);
            if (loaded != null) {
                counters.misses.increment();
            }
            return loaded;
        } catch (Throwable failure) {
            flight.ownerLeft = true;
            counters.misses.increment();
            return instead(call, allowed, failure);
        }
    }

    private RecursiveLoadException recursive(Call<V> call) {
        return new RecursiveLoadException(shelf.name(), NullKey.<@Nullable Object>unmask(call.key()));
    }

    private @Nullable Entry<V> await(Call<V> call, Flight<Entry<V>> flight, @Nullable Entry<V> allowed) {
        Outcome<Entry<V>> outcome = flight.await(stale.patience(allowed));
        switch (outcome.kind()) {
            case LOADED -> {
                counters.misses.increment();
                return outcome.result();
            }
            case FOUND -> {
                return kept(call);
            }
            case FAILED -> {
                counters.misses.increment();
                return instead(call, allowed, outcome.failure());
            }
            case CYCLE -> {
                counters.misses.increment();
                return runs.flyAlone(call);
            }
            case TIMEOUT -> {
                Entry<V> served = late(call, allowed);
                return served != null ? served : await(call, flight, null);
            }
            case ABANDONED -> {
                flights.leave(call.key(), flight);
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
        if (kept == null || !kept.isServable(clock)) {
            return null;
        }
        counters.hits.increment();
        return kept;
    }

    /** What is served when a load takes too long; null if that may not be served any more. */
    private @Nullable Entry<V> late(Call<V> call, @Nullable Entry<V> allowed) {
        Entry<V> served = stale.now(call, allowed);
        if (served == null) {
            return null;
        }
        counters.misses.increment();
        return stale.served(served, null);
    }

    private Entry<V> instead(Call<V> call, @Nullable Entry<V> allowed, @Nullable Throwable failure) {
        Entry<V> served = stale.insteadOf(failure, call, allowed);
        if (served == null) {
            throw Sneaky.rethrow(failure);
        }
        return stale.served(served, failure);
    }
}
