package io.cachewright.runtime.lincheck;

/** While a bin becomes crowded. */
public class CrowdedFlightsLincheckTest extends LinearizableFlights {
    public CrowdedFlightsLincheckTest() {
        super(7);
    }
}
