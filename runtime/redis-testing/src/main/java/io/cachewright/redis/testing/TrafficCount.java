package io.cachewright.redis.testing;

import java.util.concurrent.atomic.AtomicLong;

/** Counts for {@link Traffic}. */
final class TrafficCount {
    private final AtomicLong connections = new AtomicLong();
    private final AtomicLong writes = new AtomicLong();
    private final AtomicLong roundTrips = new AtomicLong();
    private final AtomicLong bytesToServer = new AtomicLong();
    private final AtomicLong bytesToClient = new AtomicLong();

    void connection() {
        connections.incrementAndGet();
    }

    void bytes(Way way, int length, boolean turned) {
        if (way == Way.TO_CLIENT) {
            bytesToClient.addAndGet(length);
            return;
        }
        writes.incrementAndGet();
        bytesToServer.addAndGet(length);
        if (turned) {
            roundTrips.incrementAndGet();
        }
    }

    Traffic now() {
        return new Traffic(connections.get(), writes.get(), roundTrips.get(), bytesToServer.get(), bytesToClient.get());
    }
}
