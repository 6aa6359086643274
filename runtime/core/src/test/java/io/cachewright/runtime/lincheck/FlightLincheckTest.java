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
 * The flight table, leases and versions around the simplest of stores: whoever reads after a write has returned reads what
 * was written, from the cache or not.
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

    /** As Loading, Runs and Shelf do it. */
    @Operation
    public int read() {
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
                Flight<Item> mine = new Flight<>(version.current());
                if (flights.start(KEY, flight, mine)) {
                    return fly(mine);
                }
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
        flights.end(KEY, flight);
        flight.land(item);
        return item.value;
    }

    @Operation(nonParallelGroup = "write")
    public void write() {
        source.incrementAndGet();
        flights.revoke(KEY);
        Item item = store.getAndSet(null);
        if (item != null) {
            item.revoke();
        }
    }

    @Operation(nonParallelGroup = "write")
    public void writeAll() {
        source.incrementAndGet();
        version.bump();
    }

    @Test
    void flights_are_linearizable() {
        new ModelCheckingOptions()
                .iterations(8)
                .invocationsPerIteration(300)
                .threads(2)
                .actorsPerThread(2)
                .check(getClass());
    }
}
