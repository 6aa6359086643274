package io.cachewright.runtime.lincheck;

import io.cachewright.runtime.flight.Flight;
import io.cachewright.runtime.flight.Flights;
import io.cachewright.runtime.flight.Revocable;
import io.cachewright.runtime.version.Evidence;
import io.cachewright.runtime.version.Version;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.jetbrains.lincheck.datastructures.ModelCheckingOptions;
import org.jetbrains.lincheck.datastructures.Operation;
import org.junit.jupiter.api.Test;

/**
 * The flight table, leases and versions around the simplest of stores: in whatever order threads go on, a read gets no
 * value from before a write that had returned when the read began.
 */
public class FlightLincheckTest {
    private static final String KEY = "key";

    private static final class Item implements Revocable {
        private final int value;
        private final Evidence evidence;
        private volatile boolean revoked;

        Item(int value, Evidence evidence) {
            this.value = value;
            this.evidence = evidence;
        }

        @Override
        public void revoke() {
            revoked = true;
        }

        boolean stands() {
            return !revoked && evidence.stands();
        }
    }

    private final Version version = new Version();
    private final Flights<Item> flights = new Flights<>();
    private final AtomicReference<Item> store = new AtomicReference<>();
    private final AtomicInteger source = new AtomicInteger();
    private final AtomicInteger written = new AtomicInteger();

    /** Whether what is read is at least as new as all that had been written. */
    @Operation
    public boolean read() {
        int atLeast = written.get();
        return value() >= atLeast;
    }

    /** As Loading, Runs and Shelf do it. */
    private int value() {
        while (true) {
            Item kept = store.get();
            if (kept != null && kept.stands()) {
                return kept.value;
            }
            Flight<Item> flight = flights.get(KEY);
            if (flight != null && flight.stands()) {
                Item joined = flight.await(Long.MAX_VALUE).result();
                if (joined != null) {
                    return joined.value;
                }
            } else {
                Flight<Item> mine = new Flight<>(KEY, version.current());
                if (flights.start(flight, mine)) {
                    return lead(mine);
                }
            }
        }
    }

    private int lead(Flight<Item> flight) {
        Item kept = store.get();
        if (kept != null && kept.stands()) {
            flights.end(flight);
            flight.find();
            return kept.value;
        }
        return fly(flight);
    }

    /** As an explicit refresh does it, in the place of whatever is in the air. */
    @Operation
    public boolean reload() {
        int atLeast = written.get();
        while (true) {
            Flight<Item> before = flights.get(KEY);
            Flight<Item> mine = new Flight<>(KEY, version.current());
            if (flights.start(before, mine)) {
                return fly(mine) >= atLeast;
            }
        }
    }

    private int fly(Flight<Item> flight) {
        Item item = new Item(source.get(), flight.evidence());
        if (flight.seal(item)) {
            store.set(item);
            if (!item.stands()) {
                store.compareAndSet(item, null);
            }
        }
        flights.end(flight);
        flight.land(item);
        return item.value;
    }

    @Operation
    public void write() {
        int value = source.incrementAndGet();
        flights.revoke(KEY);
        Item item = store.getAndSet(null);
        if (item != null) {
            item.revoke();
        }
        written.accumulateAndGet(value, Math::max);
    }

    @Operation
    public void writeAll() {
        int value = source.incrementAndGet();
        version.bump();
        written.accumulateAndGet(value, Math::max);
    }

    @Operation
    public void evict() {
        store.set(null);
    }

    @Test
    void no_read_is_older_than_a_write_before_it() {
        new ModelCheckingOptions()
                .iterations(Integer.getInteger("lincheck.iterations", 10))
                .invocationsPerIteration(1_000)
                .threads(3)
                .actorsPerThread(2)
                .check(getClass());
    }
}
