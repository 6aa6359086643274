package io.cachewright.runtime;

import io.cachewright.runtime.event.Recorder;
import io.cachewright.runtime.event.RefreshEvent;
import io.cachewright.runtime.flight.Flight;
import io.cachewright.runtime.flight.Flights;
import io.cachewright.runtime.shared.Lease;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Runs the user's method, counts it, and sees its flight to an end, whatever happens. */
final class Runs<V extends @Nullable Object> {
    private final Shelf<?, V> shelf;
    private final Flights<Entry<V>> flights;
    private final Common common;
    private final Counters counters;
    private final TypeCheck types;

    Runs(Shelf<?, V> shelf, Flights<Entry<V>> flights, Common common, Counters counters) {
        this.shelf = shelf;
        this.flights = flights;
        this.common = common;
        this.counters = counters;
        this.types = new TypeCheck(shelf.spec());
    }

    /**
     * Runs this call's method for its flight, which the caller owns; throws what the method throws. Null if the flight
     * was invalidated before the method ran: a newer flight may be under way, and this one must not load after it and
     * be served before it.
     */
    @Nullable
    Entry<V> fly(Call<V> call, Flight<Entry<V>> flight) {
        Run run = Run.begin(common.clock());
        if (!flight.stands()) {
            giveUp(flight);
            return null;
        }
        V value;
        try {
            value = call.loader().load();
        } catch (Throwable failure) {
            ended(flight, run, failure);
            throw Sneaky.rethrow(failure);
        }
        return landed(call, flight, run, value);
    }

    /** Ends this flight, whose method has returned this value, with an entry that is kept if it may be. */
    Entry<V> landed(Call<V> call, Flight<Entry<V>> flight, Run run, V value) {
        // Counted before those who wait can see it, told when they need not wait for the listeners.
        long took = counted(flight, run, value);
        Entry<V> entry = land(call, flight, value, run.start() + took);
        common.events().loaded(shelf.name(), run.event(), took, null);
        return entry;
    }

    /** As {@link #landed}, but neither keeps the entry nor ends the flight. */
    Entry<V> loaded(Call<V> call, Flight<Entry<V>> flight, Run run, V value) {
        long took = counted(flight, run, value);
        Entry<V> entry = guarded(flight, () -> entry(call, flight, value, run.start() + took));
        common.events().loaded(shelf.name(), run.event(), took, null);
        return entry;
    }

    /** How long the load of this value took. If this cache may not keep such a value, ends the flight and throws. */
    private long counted(Flight<Entry<V>> flight, Run run, V value) {
        CacheTypeException refused = refused(value);
        if (refused != null) {
            ended(flight, run, refused);
            throw refused;
        }
        return count(run.start(), null);
    }

    private Entry<V> entry(Call<V> call, Flight<Entry<V>> flight, V value, long time) {
        return shelf.entry(call.key(), value, flight.evidence(), time);
    }

    /** Why this value is of the wrong type for this cache, so that its load counts as failed; null if it is not. */
    @Nullable
    CacheTypeException refused(V value) {
        try {
            types.value(value);
            return null;
        } catch (CacheTypeException refused) {
            return refused;
        }
    }

    /** Ends this flight, whose method has thrown this. */
    void ended(Flight<Entry<V>> flight, Run run, Throwable failure) {
        long took = count(run.start(), failure);
        end(flight, failure);
        common.events().loaded(shelf.name(), run.event(), took, failure);
    }

    /** Runs this call's method for a flight whose own caller may have left. */
    void flyUnseen(Call<V> call, Flight<Entry<V>> flight) {
        try {
            fly(call, flight);
        } catch (Exception told) {
            // Whoever waits for the flight has it as the outcome, the listeners as an event.
        }
    }

    /** Runs this call's method to refresh what is kept. */
    void refresh(Call<V> call, Flight<Entry<V>> flight) {
        RefreshEvent event = Recorder.refresh();
        long start = common.clock().nanos();
        if (!shelf.prepare(call, flight, Lease.Purpose.REFRESH) || !flight.stands()) {
            giveUp(flight);
            return;
        }
        V value;
        try {
            value = call.load();
            types.value(value);
        } catch (Throwable failure) {
            Runnable telling = refreshCounted(event, start, failure);
            // Errors too go no further: the listeners have it, and the thread is not the user's.
            end(flight, failure);
            telling.run();
            return;
        }
        Runnable telling = refreshCounted(event, start, null);
        land(call, flight, value);
        telling.run();
    }

    /** Runs the user's method for this call alone. */
    Entry<V> flyAlone(Call<V> call) {
        Run run = Run.begin(common.clock());
        try {
            V value = call.load();
            types.value(value);
            loadCounted(run, null).run();
            return Entry.notKept(value);
        } catch (Throwable failure) {
            loadCounted(run, failure).run();
            throw failure;
        }
    }

    /** Counts a load that a caller needed. The listeners hear of it when the result is run. */
    Runnable loadCounted(Run run, @Nullable Throwable failure) {
        long took = count(run.start(), failure);
        if (run.event() != null) {
            run.event().end();
        }
        return () -> common.events().loaded(shelf.name(), run.event(), took, failure);
    }

    /** Counts a reload in the background. The listeners hear of it when the result is run. */
    Runnable refreshCounted(@Nullable RefreshEvent event, long start, @Nullable Throwable failure) {
        if (failure == null) {
            counters.refreshes.increment();
        }
        long took = count(start, failure);
        if (event != null) {
            event.end();
        }
        return () -> common.events().refreshed(shelf.name(), event, took, failure);
    }

    private long count(long start, @Nullable Throwable failure) {
        long took = common.clock().nanos() - start;
        counters.calls.load(took);
        if (failure != null) {
            counters.loadFailures.increment();
        }
        return took;
    }

    /** Makes an entry of what a flight loaded, keeps it if it may, and ends the flight. */
    Entry<V> land(Call<V> call, Flight<Entry<V>> flight, V value) {
        return land(call, flight, value, common.clock().nanos());
    }

    /** As {@link #land(Call, Flight, Object)} for a load that ended at this time. */
    private Entry<V> land(Call<V> call, Flight<Entry<V>> flight, V value, long time) {
        try {
            Terms terms = shelf.terms();
            Entry<V> entry = entry(call, flight, value, time);
            shelf.publish(call.key(), flight, entry, terms);
            end(flight, entry);
            return entry;
        } catch (Throwable failure) {
            end(flight, failure);
            throw failure;
        }
    }

    /** Ends a flight with this entry. */
    void end(Flight<Entry<V>> flight, Entry<V> entry) {
        flights.end(flight);
        flight.land(entry);
    }

    /** Ends a flight that never ran, because there is an entry. */
    void found(Flight<Entry<V>> flight) {
        flights.end(flight);
        flight.find();
    }

    /** Ends a flight with a failure. */
    void end(Flight<Entry<V>> flight, Throwable failure) {
        shelf.release(flight);
        flights.end(flight);
        if (Failures.concernItsThreadAlone(failure)) {
            flight.abandon(failure);
        } else {
            flight.fail(failure);
        }
    }

    /** Ends a flight that never ran. */
    void giveUp(Flight<Entry<V>> flight) {
        shelf.release(flight);
        flights.end(flight);
        flight.abandon(null);
    }

    /** See {@link LoadHooks#before}. */
    @Nullable
    Entry<V> before(Call<V> call, Flight<Entry<V>> flight) {
        try {
            return shelf.before(call, flight);
        } catch (Throwable failure) {
            end(flight, failure);
            throw failure;
        }
    }

    /** Runs this part of a flight. If it throws, ends the flight with that before it is thrown on. */
    <T extends @Nullable Object> T guarded(Flight<Entry<V>> flight, Supplier<T> part) {
        try {
            return part.get();
        } catch (Throwable failure) {
            end(flight, failure);
            throw failure;
        }
    }
}
