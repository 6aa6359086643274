package io.cachewright.runtime.lincheck;

import io.cachewright.runtime.flight.Flight;
import io.cachewright.runtime.flight.Flights;
import io.cachewright.runtime.flight.Revocable;
import io.cachewright.runtime.memory.Products;
import io.cachewright.runtime.version.Stamp;
import org.jetbrains.lincheck.datastructures.IntGen;
import org.jetbrains.lincheck.datastructures.Operation;
import org.jetbrains.lincheck.datastructures.Param;
import org.junit.jupiter.api.Test;

/**
 * The table of flights is a linearizable map, with keys that all fall into one bin. (One flight in the place of another is
 * {@link FlightLincheckTest}'s: to look for a flight and then to end it is not one step when others replace it.)
 */
@Param(name = "key", gen = IntGen.class, conf = "1:3")
public abstract class LinearizableFlights {
    /** Of one bin, and of many in a ConcurrentHashMap, whose resizing takes more steps than Lincheck follows. */
    private record Key(int number) {
        @Override
        public int hashCode() {
            return Products.hashOf(number);
        }
    }

    private final Flights<Revocable> flights = new Flights<>();

    /** With so many others in the bin for all the time. */
    LinearizableFlights(int others) {
        for (int i = 0; i < others; i++) {
            flights.start(null, flight(100 + i));
        }
    }

    private static Flight<Revocable> flight(int key) {
        return new Flight<>(new Key(key), new Stamp());
    }

    @Operation
    public boolean isInTheAir(@Param(name = "key") int key) {
        return flights.get(new Key(key)) != null;
    }

    @Operation
    public boolean start(@Param(name = "key") int key) {
        return flights.start(null, flight(key));
    }

    @Operation
    public void end(@Param(name = "key") int key) {
        Flight<Revocable> flight = flights.get(new Key(key));
        if (flight != null) {
            flights.end(flight);
        }
    }

    @Test
    void modelChecking() {
        Schedules.modelCheck(getClass());
    }

    @Test
    void stress() {
        Schedules.stress(getClass());
    }
}
