package io.cachewright.redis.wire;

import java.util.concurrent.atomic.LongAdder;

/** Counts what goes to and comes from servers. Safe for any number of threads. */
public final class Traffic {
    final LongAdder trips = new LongAdder();
    final LongAdder bytesOut = new LongAdder();
    final LongAdder bytesIn = new LongAdder();
    final LongAdder faults = new LongAdder();
    final LongAdder connections = new LongAdder();

    /** Writes that were answered, or should have been. */
    public long trips() {
        return trips.sum();
    }

    /** Bytes sent, TLS included. */
    public long bytesOut() {
        return bytesOut.sum();
    }

    /** Bytes received, TLS included. */
    public long bytesIn() {
        return bytesIn.sum();
    }

    /** Trips that nothing came of. */
    public long faults() {
        return faults.sum();
    }

    /** Connections that were opened. */
    public long connections() {
        return connections.sum();
    }
}
