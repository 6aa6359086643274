package io.cachewright.runtime;

import io.cachewright.runtime.flight.Flight;
import io.cachewright.runtime.flight.Flights;
import io.cachewright.runtime.shared.Lease;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Loads many keys of a shared cache on one thread with few round trips: one for all leases, one for all fills of a while. What
 * somebody else is loading, or nobody can say anything about, is left to be called for by itself.
 */
final class Batch<V extends @Nullable Object> {
    /** Nobody waits much longer for a value that has been loaded, because of those that come after it. */
    private static final long LONGEST_UNFILLED = TimeUnit.MILLISECONDS.toNanos(20);

    private final SharedShelf<?, V> shelf;
    private final Flights<Entry<V>> flights;
    private final Runs<V> runs;
    private final Counters counters;
    private final List<Begun<V>> begun = new ArrayList<>();
    private final List<Filling.Loaded<V>> loaded = new ArrayList<>();
    private long filled;

    /** What became of a call: an entry, a failure, or neither if it was left. */
    record Answer<V extends @Nullable Object>(
            @Nullable Entry<V> entry, @Nullable Throwable failure) {}

    private record Begun<V extends @Nullable Object>(int at, Call<V> call, Flight<Entry<V>> flight) {}

    Batch(SharedShelf<?, V> shelf, Flights<Entry<V>> flights, Runs<V> runs, Counters counters) {
        this.shelf = shelf;
        this.flights = flights;
        this.runs = runs;
        this.counters = counters;
    }

    /**
     * The answers to these calls, in their order.
     *
     * @param stopAtFailure whether nothing is loaded after a load has failed
     */
    List<Answer<V>> load(List<Call<V>> calls, boolean stopAtFailure) {
        List<Answer<V>> answers = new ArrayList<>();
        calls.forEach(call -> answers.add(new Answer<>(null, null)));
        try {
            begin(calls);
            filled = System.nanoTime();
            boolean failed = false;
            for (Begun<V> each : begun) {
                if (!each.flight().claim()) {
                    // There is no lease for it, or somebody needed it before its turn.
                    continue;
                }
                if ((failed && stopAtFailure) || !shelf.isLeasedLongEnough(each.flight())) {
                    runs.giveUp(each.flight());
                    continue;
                }
                Answer<V> answer = load(each);
                failed |= answer.failure() != null;
                answers.set(each.at(), answer);
                if (System.nanoTime() - filled > LONGEST_UNFILLED) {
                    fill();
                }
            }
            fill();
            return answers;
        } finally {
            end();
        }
    }

    /** Flights that nobody runs until it is their turn, or somebody needs them. */
    private void begin(List<Call<V>> calls) {
        for (int i = 0; i < calls.size(); i++) {
            Call<V> call = calls.get(i);
            Flight<Entry<V>> flight = new Flight<>(call.key(), shelf.capture(call.under()));
            if (flights.start(null, flight)) {
                begun.add(new Begun<>(i, call, flight));
            }
        }
        if (begun.isEmpty()) {
            return;
        }
        List<Lease.@Nullable Outcome> outcomes = shelf.before(
                begun.stream().map(Begun::call).toList(),
                begun.stream().map(Begun::flight).toList());
        for (int i = 0; i < begun.size(); i++) {
            Begun<V> each = begun.get(i);
            if (outcomes.get(i) == Lease.Outcome.TAKEN) {
                each.flight().handOver();
            } else {
                runs.giveUp(each.flight());
            }
        }
    }

    private Answer<V> load(Begun<V> each) {
        Call<V> call = each.call();
        Flight<Entry<V>> flight = each.flight();
        Run run = Run.begin(shelf.common.clock());
        if (!flight.stands()) {
            runs.giveUp(flight);
            return new Answer<>(null, null);
        }
        counters.calls.miss();
        try {
            V value;
            try {
                value = call.load();
            } catch (Throwable failure) {
                runs.ended(flight, run, failure);
                return new Answer<>(null, failure);
            }
            Entry<V> entry = runs.loaded(call, flight, run, value);
            flight.loaded(entry);
            loaded.add(new Filling.Loaded<>(call.key(), flight, entry));
            return new Answer<>(entry, null);
        } catch (Throwable failure) {
            flight.ownerLeft = true;
            return new Answer<>(null, failure);
        }
    }

    /** What has no right to be filled, or is not to be kept, is seen to by itself. */
    private boolean mayBeFilled(Filling.Loaded<V> one) {
        boolean fills = one.entry().isKept() && one.flight().stands();
        if (!fills) {
            shelf.publish(one.key(), one.flight(), one.entry(), shelf.terms());
        }
        return fills;
    }

    private void fill() {
        shelf.fill(loaded.stream().filter(this::mayBeFilled).toList());
        land();
        filled = System.nanoTime();
    }

    private void land() {
        for (Filling.Loaded<V> one : loaded) {
            flights.end(one.flight());
            one.flight().land(one.entry());
        }
        loaded.clear();
    }

    /** However it ends, nobody waits for it any more. */
    private void end() {
        try {
            land();
            for (Begun<V> each : begun) {
                if (each.flight().isMine() || each.flight().claim()) {
                    runs.giveUp(each.flight());
                }
            }
        } finally {
            leave();
        }
    }

    /** What could not be ended, perhaps for want of memory, is nobody's any more. Needs none itself. */
    private void leave() {
        for (int i = 0; i < begun.size(); i++) {
            Flight<Entry<V>> flight = begun.get(i).flight();
            if (flight.isMine()) {
                flight.ownerLeft = true;
            }
        }
    }
}
