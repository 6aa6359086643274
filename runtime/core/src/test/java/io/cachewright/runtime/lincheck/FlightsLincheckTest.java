package io.cachewright.runtime.lincheck;

/** With as many flights as a bin has in most caches. */
public class FlightsLincheckTest extends LinearizableFlights {
    public FlightsLincheckTest() {
        super(0);
    }
}
