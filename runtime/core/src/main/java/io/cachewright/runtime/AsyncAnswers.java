package io.cachewright.runtime;

import io.cachewright.runtime.flight.Flight;
import io.cachewright.runtime.flight.Outcome;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The futures of callers that wait for a flight: each caller has its own, independent of the others'. */
final class AsyncAnswers<V extends @Nullable Object> {
    private final Function<AsyncCall<V>, CompletableFuture<V>> load;
    private final Stale<V> stale;
    private final Counters counters;
    private final Background background;

    /** @param load asks anew for a call whose flight brought nothing */
    AsyncAnswers(
            Function<AsyncCall<V>, CompletableFuture<V>> load,
            Stale<V> stale,
            Counters counters,
            Background background) {
        this.background = background;
        this.load = load;
        this.stale = stale;
        this.counters = counters;
    }

    /** A future for what this caller gets when the flight ends; {@code old} may be served instead of a failure. */
    CompletableFuture<V> to(AsyncCall<V> call, Flight<Entry<V>> flight, @Nullable Entry<V> old) {
        CompletableFuture<V> answer = new CompletableFuture<>();
        Entry<V> allowed = stale.allowed(old);
        Runnable whenEnded = () -> complete(answer, call, flight, allowed);
        flight.whenEnded(whenEnded);
        if (answer.isDone()) {
            return answer;
        }
        CompletableFuture<@Nullable Void> late = new CompletableFuture<>();
        long patience = stale.patience(allowed);
        if (patience != Entry.NEVER) {
            var unused = late.thenRun(() -> aside(call, () -> serveStale(answer, call, allowed)));
            Timer.complete(late, null, patience, TimeUnit.NANOSECONDS);
        }
        var unused = answer.whenComplete((value, failure) -> {
            gone(flight, whenEnded);
            late.cancel(false);
        });
        return answer;
    }

    private void serveStale(CompletableFuture<V> answer, AsyncCall<V> call, @Nullable Entry<V> allowed) {
        Entry<V> served = stale.now(call.plain(), allowed);
        if (served != null && answer.complete(served.value())) {
            stale.served(served, null);
        }
    }

    /**
     * Forgets a caller that waits no more, since the flight may never end. It has cancelled its future or been served a
     * stale value, and both are misses.
     */
    private void gone(Flight<Entry<V>> flight, Runnable whenEnded) {
        if (flight.forget(whenEnded)) {
            counters.calls.miss();
        }
    }

    /** A future for what this caller gets when it asks anew after this flight. */
    CompletableFuture<V> after(AsyncCall<V> call, Flight<Entry<V>> flight) {
        CompletableFuture<V> answer = new CompletableFuture<>();
        Runnable whenEnded = () -> aside(call, () -> again(answer, call));
        flight.whenEnded(whenEnded);
        var unused = answer.whenComplete((value, failure) -> gone(flight, whenEnded));
        return answer;
    }

    private void complete(
            CompletableFuture<V> answer, AsyncCall<V> call, Flight<Entry<V>> flight, @Nullable Entry<V> allowed) {
        Outcome<Entry<V>> outcome = Objects.requireNonNull(flight.outcome(), "a flight that ended has an outcome");
        Entry<V> result = outcome.result();
        Throwable failure = outcome.failure();
        if (result != null) {
            counters.calls.miss();
            answer.complete(result.value());
        } else if (failure != null && outcome.kind() == Outcome.Kind.FAILED) {
            counters.calls.miss();
            Entry<V> served = stale.insteadOf(Failures.unwrapped(failure), call.plain(), allowed);
            if (served == null) {
                answer.completeExceptionally(failure);
            } else if (answer.complete(served.value())) {
                stale.served(served, failure);
            }
        } else {
            aside(call, () -> again(answer, call));
        }
    }

    /**
     * Runs this in the background if it asks a shared store, since this thread has other things to do than wait for
     * that.
     */
    private void aside(AsyncCall<V> call, Runnable asking) {
        if (call.sighting() == null || !background.execute(asking, asking)) {
            asking.run();
        }
    }

    /** Asks anew for this caller: the load ended for a reason of its own thread, or there was no need of it. */
    private void again(CompletableFuture<V> answer, AsyncCall<V> call) {
        if (answer.isDone()) {
            return;
        }
        try {
            var unused = load.apply(call).whenComplete((value, failure) -> Futures.complete(answer, value, failure));
        } catch (Throwable failure) {
            answer.completeExceptionally(failure);
        }
    }
}
