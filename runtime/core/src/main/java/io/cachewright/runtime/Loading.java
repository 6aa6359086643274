package io.cachewright.runtime;

import io.cachewright.runtime.flight.Flight;
import io.cachewright.runtime.flight.Flights;
import io.cachewright.runtime.flight.Outcome;
import org.jspecify.annotations.Nullable;

/**
 * What happens on a miss of a method that returns its value: join the flight of the key if calls that begin now may,
 * else begin one.
 */
final class Loading<K extends @Nullable Object, V extends @Nullable Object> {
    private final Shelf<K, V> shelf;
    private final Flights<Entry<V>> flights;
    private final Runs<V> runs;
    private final Common common;
    private final Counters counters;

    Loading(Shelf<K, V> shelf, Flights<Entry<V>> flights, Runs<V> runs, Common common, Counters counters) {
        this.shelf = shelf;
        this.flights = flights;
        this.runs = runs;
        this.common = common;
        this.counters = counters;
    }

    /** The entry that answers this call, kept or not; throws what the user's method threw. */
    Entry<V> load(Call<V> call) {
        while (true) {
            shelf.ensureOpen();
            Flight<Entry<V>> flight = flights.get(call.key());
            Entry<V> answer = flight != null && isJoinable(call, flight) ? join(call, flight) : lead(call, flight);
            if (answer != null) {
                return answer;
            }
        }
    }

    private boolean isJoinable(Call<V> call, Flight<Entry<V>> flight) {
        return flight.stands() && call.accepts(flight.evidence().revision());
    }

    /** Forces a load of its own even if there is a fresh entry; what is being loaded meanwhile is not kept. */
    Entry<V> reload(Call<V> call) {
        while (true) {
            shelf.ensureOpen();
            Flight<Entry<V>> before = flights.get(call.key());
            if (before != null && before.isMine()) {
                throw recursive(call);
            }
            Flight<Entry<V>> mine = new Flight<>(shelf.capture(call.under()));
            mine.supersedes(shelf.old(call));
            try {
                if (flights.start(call.key(), before, mine)) {
                    return runs.fly(call, mine);
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
        Entry<V> stale;
        try {
            if (!flights.start(call.key(), before, flight)) {
                return null;
            }
            // Another flight may have ended between our looking for an entry and our beginning this one.
            Entry<V> old = runs.guarded(call, flight, () -> shelf.old(call));
            if (old != null && old.isServable(common.clock())) {
                return hit(call, flight, old);
            }
            flight.supersedes(old);
            stale = stale(old);
            if (stale != null && shelf.terms().loadTimeout() != Entry.NEVER && loadBehind(call, flight)) {
                return await(call, flight, stale);
            }
        } catch (Throwable failure) {
            flight.ownerLeft = true;
            throw failure;
        }
        // Here and not in a method of its own: recursion through caches goes as deep as there is stack for its frames.
        Run run = Run.begin(common.clock());
        V value;
        try {
            if (!flight.stands()) {
                // Invalidated before it got away. A newer flight may be under way, and this must not load after it and
                // then be served before it.
                runs.giveUp(call, flight);
                return null;
            }
            value = call.loader().load();
        } catch (Throwable failure) {
            flight.ownerLeft = true;
            return failed(call, flight, run, failure, stale);
        }
        counters.misses.increment();
        return runs.landed(call, flight, run, value);
    }

    private Entry<V> failed(
            Call<V> call, Flight<Entry<V>> flight, Run run, Throwable failure, @Nullable Entry<V> stale) {
        counters.misses.increment();
        runs.ended(call, flight, run, failure);
        return instead(call, stale, failure);
    }

    private Entry<V> hit(Call<V> call, Flight<Entry<V>> flight, Entry<V> kept) {
        counters.hits.increment();
        if (kept.claimRefresh(common.clock())) {
            refreshBehind(call, flight, kept);
        } else {
            runs.found(call, flight);
        }
        return kept;
    }

    /** Null when the flight ended without deciding anything for this call. */
    private @Nullable Entry<V> join(Call<V> call, Flight<Entry<V>> flight) {
        if (flight.isMine()) {
            throw recursive(call);
        }
        Entry<V> old = shelf.terms().lookBack() ? shelf.old(call) : null;
        if (old != null && old.isServable(common.clock())) {
            counters.hits.increment();
            return old;
        }
        Entry<V> stale = stale(old);
        if (flight.claim()) {
            counters.misses.increment();
            try {
                return runs.fly(call, flight);
            } catch (Throwable failure) {
                return instead(call, stale, failure);
            }
        }
        return await(call, flight, stale);
    }

    private RecursiveLoadException recursive(Call<V> call) {
        return new RecursiveLoadException(shelf.name(), NullKey.<@Nullable Object>unmask(call.key()));
    }

    private @Nullable Entry<V> await(Call<V> call, Flight<Entry<V>> flight, @Nullable Entry<V> stale) {
        Outcome<Entry<V>> outcome =
                flight.await(stale == null ? Entry.NEVER : shelf.terms().loadTimeout());
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
                return instead(call, stale, outcome.failure());
            }
            case CYCLE -> {
                counters.misses.increment();
                return runs.flyAlone(call);
            }
            case TIMEOUT -> {
                Entry<V> served = staleNow(call, stale);
                if (served == null) {
                    return await(call, flight, null);
                }
                counters.misses.increment();
                return staleServed(served, null);
            }
            default -> {
                if (outcome.kind() == Outcome.Kind.ABANDONED) {
                    flights.end(call.key(), flight);
                }
                return null;
            }
        }
    }

    /** The entry that is kept, if it may be served. */
    private @Nullable Entry<V> kept(Call<V> call) {
        Entry<V> kept = shelf.old(call);
        if (kept == null || !kept.isServable(common.clock())) {
            return null;
        }
        counters.hits.increment();
        return kept;
    }

    /** This entry if it may be served in the place of a failure. */
    private @Nullable Entry<V> stale(@Nullable Entry<V> old) {
        long more = shelf.terms().staleIfError();
        return old != null && more > 0 && old.isServable(more, common.clock()) ? old : null;
    }

    /** The same after a load: another entry may have taken its place, and nobody may be served what was before that. */
    private @Nullable Entry<V> staleNow(Call<V> call, @Nullable Entry<V> old) {
        return old == null ? null : stale(shelf.old(call));
    }

    private Entry<V> instead(Call<V> call, @Nullable Entry<V> old, @Nullable Throwable failure) {
        Entry<V> stale = Failures.mayBeHidden(failure) ? staleNow(call, old) : null;
        if (stale == null) {
            throw Sneaky.rethrow(failure);
        }
        return staleServed(stale, failure);
    }

    private Entry<V> staleServed(Entry<V> stale, @Nullable Throwable failure) {
        counters.staleServed.increment();
        common.events().staleServed(shelf.name(), failure);
        return stale;
    }

    /** Leaves the flight to a thread in the background; false when there is none and the caller is its owner again. */
    private boolean loadBehind(Call<V> call, Flight<Entry<V>> flight) {
        flight.handOver();
        boolean accepted = common.background().execute(() -> {
            if (flight.claim()) {
                runs.flyUnseen(call, flight);
            }
        });
        return accepted || !flight.claim();
    }

    private void refreshBehind(Call<V> call, Flight<Entry<V>> flight, Entry<V> old) {
        runs.unlessReplaced(flight, old);
        flight.handOver();
        boolean accepted = common.background().execute(() -> {
            if (flight.claim()) {
                runs.refresh(call, flight);
            }
        });
        if (!accepted && flight.claim()) {
            runs.giveUp(call, flight);
        }
    }
}
