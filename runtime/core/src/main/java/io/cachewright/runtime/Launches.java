package io.cachewright.runtime;

import io.cachewright.runtime.event.Recorder;
import io.cachewright.runtime.event.RefreshEvent;
import io.cachewright.runtime.flight.Flight;
import io.cachewright.runtime.flight.Flights;
import io.cachewright.runtime.shared.Lease;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Runs methods that return futures, and ends their flights when the futures complete, whatever happens. */
final class Launches<V extends @Nullable Object> {
    private final Shelf<?, V> shelf;
    private final Flights<Entry<V>> flights;
    private final Runs<V> runs;
    private final CacheClock clock;

    Launches(Shelf<?, V> shelf, Flights<Entry<V>> flights, Runs<V> runs, CacheClock clock) {
        this.shelf = shelf;
        this.flights = flights;
        this.runs = runs;
        this.clock = clock;
    }

    /**
     * Runs the method. Throws what the method throws; the flight has ended then.
     *
     * @param counted counts how the load ended, before anybody can see its result. What it returns tells the listeners,
     *     which nobody has to wait for
     */
    void launch(AsyncCall<V> call, Flight<Entry<V>> flight, Function<@Nullable Throwable, Runnable> counted) {
        try {
            CompletionStage<? extends V> stage = call.load();
            flight.leaveThread();
            var unused = stage.whenComplete((value, thrown) -> land(call, flight, value, thrown, counted));
        } catch (Throwable failure) {
            if (flight.isInTheAir()) {
                Runnable telling = counted.apply(failure);
                runs.end(flight, failure);
                telling.run();
                throw failure;
            }
            // It has landed all the same; what came after that is nobody's.
        }
    }

    private void land(
            AsyncCall<V> call,
            Flight<Entry<V>> flight,
            V value,
            @Nullable Throwable thrown,
            Function<@Nullable Throwable, Runnable> counted) {
        Runnable telling;
        try {
            StackRoom.ensure();
            Throwable failure = thrown != null ? thrown : runs.refused(value);
            telling = counted.apply(failure);
            if (failure == null) {
                runs.land(call.plain(), flight, value);
            } else {
                shelf.release(flight);
                flights.end(flight);
                flight.fail(failure);
            }
        } catch (Throwable broken) {
            flight.ownerLeft = true;
            runs.end(flight, broken);
            throw broken;
        }
        telling.run();
    }

    /** Runs it to refresh what is kept. */
    void refresh(AsyncCall<V> call, Flight<Entry<V>> flight) {
        RefreshEvent event = Recorder.refresh();
        long start = clock.nanos();
        if (!shelf.prepare(call.plain(), flight, Lease.Purpose.REFRESH) || !flight.stands()) {
            runs.giveUp(flight);
            return;
        }
        try {
            launch(call, flight, failure -> runs.refreshCounted(event, start, failure));
        } catch (Throwable told) {
            // The listeners have it, and the old value is served on.
            flight.ownerLeft = true;
        }
    }

    /** Runs it for a flight whose callers all wait. */
    void unseen(AsyncCall<V> call, Flight<Entry<V>> flight) {
        Run run = Run.begin(clock);
        if (!flight.stands()) {
            runs.giveUp(flight);
            return;
        }
        try {
            launch(call, flight, failure -> runs.loadCounted(run, failure));
        } catch (Throwable told) {
            // Whoever waits for the flight has it as the outcome.
            flight.ownerLeft = true;
        }
    }
}
