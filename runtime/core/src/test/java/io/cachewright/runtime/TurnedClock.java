package io.cachewright.runtime;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;

/** A clock that stands until it is turned, and counts how often it was read. */
final class TurnedClock implements CacheClock {
    private final AtomicLong now = new AtomicLong();
    final AtomicLong reads = new AtomicLong();

    @Override
    public long nanos() {
        reads.incrementAndGet();
        return now.get();
    }

    void turn(Duration by) {
        now.addAndGet(by.toNanos());
    }
}
