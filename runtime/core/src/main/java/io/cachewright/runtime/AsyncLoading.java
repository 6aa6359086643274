package io.cachewright.runtime;

import io.cachewright.runtime.event.RefreshEvent;
import io.cachewright.runtime.flight.Flight;
import io.cachewright.runtime.flight.Flights;
import io.cachewright.runtime.flight.Outcome;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * What happens on a miss of a method that returns a future. The same flights as for plain values, but nobody waits:
 * each caller gets a future of its own, which it may cancel or complete without any other caller noticing.
 */
final class AsyncLoading<V extends @Nullable Object> {
    private final Shelf<?, V> shelf;
    private final Flights<Entry<V>> flights;
    private final Runs<V> runs;
    private final Common common;
    private final Counters counters;

    AsyncLoading(Shelf<?, V> shelf, Flights<Entry<V>> flights, Runs<V> runs, Common common, Counters counters) {
        this.shelf = shelf;
        this.flights = flights;
        this.runs = runs;
        this.common = common;
        this.counters = counters;
    }

    /** A future of this caller's own; throws what the user's method throws before it returns one. */
    CompletableFuture<V> load(AsyncCall<V> call) {
        while (true) {
            shelf.ensureOpen();
            Flight<Entry<V>> flight = flights.get(call.key());
            if (flight != null
                    && flight.stands()
                    && call.accepts(flight.evidence().revision())) {
                return join(call, flight);
            }
            Flight<Entry<V>> mine = new Flight<>(shelf.capture(call.under()));
            try {
                if (flights.start(call.key(), flight, mine)) {
                    return lead(call, mine);
                }
            } catch (Throwable failure) {
                mine.ownerLeft = true;
                throw failure;
            }
        }
    }

    /** For this caller alone: nobody joins, nothing is kept. */
    CompletableFuture<V> loadAlone(AsyncCall<V> call) {
        shelf.ensureOpen();
        counters.misses.increment();
        Run run = Run.begin(common.clock());
        CompletionStage<? extends V> stage;
        try {
            stage = call.load();
        } catch (Throwable failure) {
            runs.loaded(run, failure);
            throw failure;
        }
        return stage.<V>thenApply(value -> value)
                .whenComplete((value, failure) -> runs.loaded(run, failure))
                .toCompletableFuture();
    }

    private CompletableFuture<V> join(AsyncCall<V> call, Flight<Entry<V>> flight) {
        if (flight.isMine()) {
            throw new RecursiveLoadException(shelf.name(), NullKey.<@Nullable Object>unmask(call.key()));
        }
        Entry<V> old = shelf.terms().lookBack() ? shelf.old(call.plain()) : null;
        if (old != null && old.isServable(common.clock())) {
            counters.hits.increment();
            return old.future();
        }
        return flight.claim() ? fly(call, flight, old) : answer(call, flight, old);
    }

    private CompletableFuture<V> lead(AsyncCall<V> call, Flight<Entry<V>> flight) {
        Entry<V> old = runs.guarded(call.plain(), flight, () -> shelf.old(call.plain()));
        if (old != null && old.isServable(common.clock())) {
            counters.hits.increment();
            if (old.claimRefresh(common.clock())) {
                refreshBehind(call, flight, old);
            } else {
                runs.found(call.plain(), flight);
            }
            return old.future();
        }
        flight.supersedes(old);
        return fly(call, flight, old);
    }

    /** Runs the user's method; the flight ends when its future does. */
    private CompletableFuture<V> fly(AsyncCall<V> call, Flight<Entry<V>> flight, @Nullable Entry<V> old) {
        Run run = Run.begin(common.clock());
        try {
            launch(call, flight, failure -> runs.loaded(run, failure));
        } catch (Throwable failure) {
            counters.misses.increment();
            CompletableFuture<V> instead = new CompletableFuture<>();
            if (Failures.mayBeHidden(failure) && serveStale(instead, call, old, failure)) {
                return instead;
            }
            throw failure;
        }
        return answer(call, flight, old);
    }

    private void launch(AsyncCall<V> call, Flight<Entry<V>> flight, Consumer<@Nullable Throwable> done) {
        CompletionStage<? extends V> stage;
        try {
            stage = call.load();
        } catch (Throwable failure) {
            flight.ownerLeft = true;
            done.accept(failure);
            runs.end(call.plain(), flight, failure);
            throw failure;
        }
        flight.leaveThread();
        var unused = stage.whenComplete((value, thrown) -> {
            Throwable failure = thrown != null ? thrown : runs.refused(value);
            // Counted before anybody can see the result.
            done.accept(failure);
            if (failure == null) {
                runs.land(call.plain(), flight, value);
            } else {
                flights.end(call.key(), flight);
                flight.fail(failure);
            }
        });
    }

    private void refreshBehind(AsyncCall<V> call, Flight<Entry<V>> flight, Entry<V> old) {
        runs.unlessReplaced(flight, old);
        flight.handOver();
        boolean accepted = common.background().execute(() -> {
            if (flight.claim()) {
                refresh(call, flight);
            }
        });
        if (!accepted && flight.claim()) {
            runs.giveUp(call.plain(), flight);
        }
    }

    private void refresh(AsyncCall<V> call, Flight<Entry<V>> flight) {
        RefreshEvent event = new RefreshEvent();
        event.begin();
        long start = common.clock().nanos();
        try {
            launch(call, flight, failure -> runs.refreshed(event, start, failure));
        } catch (Throwable told) {
            // The listeners have it, and the old value is served on.
        }
    }

    /** What this caller will get when the flight ends. */
    private CompletableFuture<V> answer(AsyncCall<V> call, Flight<Entry<V>> flight, @Nullable Entry<V> old) {
        CompletableFuture<V> answer = new CompletableFuture<>();
        flight.whenEnded(() -> complete(answer, call, flight, old));
        long timeout = shelf.terms().loadTimeout();
        if (timeout != Entry.NEVER && stale(old) != null && !answer.isDone()) {
            CompletableFuture<V> late = answer.copy().orTimeout(timeout, TimeUnit.NANOSECONDS);
            var unused = late.exceptionally(failure -> {
                serveStale(answer, call, old, null);
                return null;
            });
        }
        return answer;
    }

    private void complete(
            CompletableFuture<V> answer, AsyncCall<V> call, Flight<Entry<V>> flight, @Nullable Entry<V> old) {
        Outcome<Entry<V>> outcome = Objects.requireNonNull(flight.outcome(), "a flight that ended has an outcome");
        Entry<V> result = outcome.result();
        Throwable failure = outcome.failure();
        if (result != null) {
            counters.misses.increment();
            answer.complete(result.value());
        } else if (failure != null && outcome.kind() == Outcome.Kind.FAILED) {
            counters.misses.increment();
            if (!Failures.mayBeHidden(cause(failure)) || !serveStale(answer, call, old, failure)) {
                answer.completeExceptionally(failure);
            }
        } else {
            again(answer, call);
        }
    }

    private static Throwable cause(Throwable failure) {
        Throwable cause = failure.getCause();
        return failure instanceof CompletionException && cause != null ? cause : failure;
    }

    private boolean serveStale(
            CompletableFuture<V> answer, AsyncCall<V> call, @Nullable Entry<V> old, @Nullable Throwable failure) {
        // Looked for anew: another entry may have taken its place, and nobody may be served what was before that.
        Entry<V> served = old == null ? null : stale(shelf.old(call.plain()));
        if (served == null) {
            return false;
        }
        if (answer.complete(served.value())) {
            counters.staleServed.increment();
            common.events().staleServed(shelf.name(), failure);
        }
        return true;
    }

    /** This entry if it may be served in the place of a failure. */
    private @Nullable Entry<V> stale(@Nullable Entry<V> old) {
        long more = shelf.terms().staleIfError();
        return old != null && more > 0 && old.isServable(more, common.clock()) ? old : null;
    }

    /** The load ended for a reason of its own thread's; this caller's own method decides. */
    private void again(CompletableFuture<V> answer, AsyncCall<V> call) {
        if (answer.isDone()) {
            return;
        }
        try {
            var unused = load(call).whenComplete((value, failure) -> {
                if (failure == null) {
                    answer.complete(value);
                } else {
                    answer.completeExceptionally(failure);
                }
            });
        } catch (Throwable failure) {
            answer.completeExceptionally(failure);
        }
    }
}
