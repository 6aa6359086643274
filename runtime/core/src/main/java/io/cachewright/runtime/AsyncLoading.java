package io.cachewright.runtime;

import io.cachewright.runtime.flight.Flight;
import io.cachewright.runtime.flight.Flights;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/**
 * What happens on a miss of a method that returns a future. The same flights as for plain values, but nobody waits:
 * each caller gets a future of its own, which it may cancel or complete without any other caller noticing.
 */
final class AsyncLoading<V extends @Nullable Object> {
    private final Shelf<?, V> shelf;
    private final Flights<Entry<V>> flights;
    private final Runs<V> runs;
    private final Stale<V> stale;
    private final BackgroundLoads<V> backgroundLoads;
    private final CacheClock clock;
    private final Counters counters;
    private final Launches<V> launches;
    private final AsyncAnswers<V> answers;

    AsyncLoading(Shelf<?, V> shelf, Flights<Entry<V>> flights, Runs<V> runs, Common common, Counters counters) {
        this.shelf = shelf;
        this.flights = flights;
        this.runs = runs;
        this.stale = new Stale<>(shelf, common, counters);
        this.backgroundLoads = new BackgroundLoads<>(shelf, runs, common);
        this.clock = common.clock();
        this.counters = counters;
        this.launches = new Launches<>(shelf, flights, runs, clock);
        this.answers = new AsyncAnswers<>(this::load, stale, counters, common.background());
    }

    /** A future of this caller's own; throws what the user's method throws before it returns one. */
    CompletableFuture<V> load(AsyncCall<V> call) {
        while (true) {
            shelf.ensureOpen();
            StackRoom.ensure();
            Entry<V> seen = shelf.seen(call.plain());
            if (seen != null) {
                return seen(call, seen);
            }
            Flight<Entry<V>> flight = flights.get(call.key());
            CompletableFuture<V> answer =
                    flight != null && stands(call, flight) ? meet(call, flight) : lead(call, flight);
            if (answer != null) {
                return answer;
            }
        }
    }

    /** For this caller alone: nobody joins, nothing is kept. */
    CompletableFuture<V> loadAlone(AsyncCall<V> call) {
        shelf.ensureOpen();
        counters.calls.miss();
        Run run = Run.begin(clock);
        CompletionStage<? extends V> stage;
        try {
            stage = call.load();
        } catch (Throwable failure) {
            runs.loadCounted(run, failure).run();
            throw failure;
        }
        CompletableFuture<V> answer = new CompletableFuture<>();
        var unused = stage.whenComplete((value, thrown) -> {
            Throwable failure = thrown != null ? thrown : runs.refused(value);
            Runnable telling = runs.loadCounted(run, failure);
            Futures.complete(answer, value, failure);
            telling.run();
        });
        return answer;
    }

    private static boolean stands(AsyncCall<?> call, Flight<?> flight) {
        return flight.stands() && call.accepts(flight.evidence().revision());
    }

    /** As in {@link Loading}. */
    private @Nullable CompletableFuture<V> meet(AsyncCall<V> call, Flight<Entry<V>> flight) {
        return switch (flight.isMine() ? Joining.ALLOWED : shelf.joining(call.plain(), flight)) {
            case ALLOWED -> join(call, flight);
            case REFUSED -> lead(call, flight);
            case UNKNOWN -> answers.after(call, flight);
        };
    }

    /** As in {@link Loading}. */
    private CompletableFuture<V> seen(AsyncCall<V> call, Entry<V> seen) {
        counters.calls.hit();
        backgroundLoads.refreshIfDue(call.plain(), seen, flights, flight -> launches.refresh(call, flight));
        return seen.future();
    }

    private @Nullable CompletableFuture<V> join(AsyncCall<V> call, Flight<Entry<V>> flight) {
        if (flight.isMine()) {
            return SideTask.alone(flight, () -> loadAlone(call), () -> recursive(call));
        }
        Entry<V> old = shelf.terms().lookBack() ? shelf.old(call.plain()) : null;
        if (old != null && old.isServable(clock)) {
            counters.calls.hit();
            return old.future();
        }
        return flight.claim() ? owned(call, flight) : answers.to(call, flight, old);
    }

    private RecursiveLoadException recursive(AsyncCall<V> call) {
        return new RecursiveLoadException(shelf.name(), NullKey.<@Nullable Object>unmask(call.key()));
    }

    /** Null when something else began meanwhile. */
    private @Nullable CompletableFuture<V> lead(AsyncCall<V> call, @Nullable Flight<Entry<V>> before) {
        Flight<Entry<V>> flight = new Flight<>(call.key(), shelf.capture(call.under()));
        try {
            if (!flights.start(before, flight)) {
                return null;
            }
            if (isLeftBehind(call, flight)) {
                return answers.to(call, flight, null);
            }
            Entry<V> old = runs.before(call.plain(), flight);
            if (old != null && old.isServable(clock)) {
                return hit(call, flight, old);
            }
            flight.supersedes(old);
            return fly(call, flight, old);
        } catch (Throwable failure) {
            flight.ownerLeft = true;
            throw failure;
        }
    }

    /** Whether another process loads it, and a thread of ours waits for that. */
    private boolean isLeftBehind(AsyncCall<V> call, Flight<Entry<V>> flight) {
        return runs.guarded(flight, () -> shelf.isHeldElsewhere(call.plain(), flight))
                && backgroundLoads.leave(flight, () -> flyWhenFree(call, flight));
    }

    /** Waits for a load in another process, as no caller of a future would. */
    private void flyWhenFree(AsyncCall<V> call, Flight<Entry<V>> flight) {
        Call<V> plain = call.plain();
        Entry<V> old = runs.before(plain, flight);
        if (old != null && old.isServable(clock)) {
            runs.found(flight);
        } else {
            launches.unseen(call, flight);
        }
    }

    private @Nullable CompletableFuture<V> owned(AsyncCall<V> call, Flight<Entry<V>> flight) {
        try {
            return claimed(call, flight);
        } catch (Throwable failure) {
            flight.ownerLeft = true;
            throw failure;
        }
    }

    private @Nullable CompletableFuture<V> claimed(AsyncCall<V> call, Flight<Entry<V>> flight) {
        if (isLeftBehind(call, flight)) {
            return answers.to(call, flight, null);
        }
        Entry<V> old = runs.before(call.plain(), flight);
        return old != null && old.isServable(clock) ? hit(call, flight, old) : fly(call, flight, old);
    }

    private CompletableFuture<V> hit(AsyncCall<V> call, Flight<Entry<V>> flight, Entry<V> kept) {
        counters.calls.hit();
        if (kept.claimRefresh(clock)) {
            backgroundLoads.refresh(call.plain(), flight, kept, () -> launches.refresh(call, flight));
        } else {
            runs.found(flight);
        }
        return kept.future();
    }

    /** Runs the user's method; the flight ends when its future does. Null as in {@link Runs#fly}. */
    private @Nullable CompletableFuture<V> fly(AsyncCall<V> call, Flight<Entry<V>> flight, @Nullable Entry<V> old) {
        Run run = Run.begin(clock);
        if (!flight.stands()) {
            runs.giveUp(flight);
            return null;
        }
        try {
            launches.launch(call, flight, failure -> runs.loadCounted(run, failure));
        } catch (Throwable failure) {
            flight.ownerLeft = true;
            counters.calls.miss();
            Entry<V> served = stale.insteadOf(failure, call.plain(), stale.allowed(old));
            if (served == null) {
                throw failure;
            }
            return stale.served(served, failure).future();
        }
        return answers.to(call, flight, old);
    }
}
