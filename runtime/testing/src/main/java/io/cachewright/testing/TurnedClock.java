package io.cachewright.testing;

import io.cachewright.runtime.CacheClock;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;

/**
 * A clock that stands still until it is turned, so that no test has to sleep for a ttl. Safe for any number of threads.
 */
public final class TurnedClock implements CacheClock {
    private final AtomicLong nanos = new AtomicLong();

    /** A clock that shows zero. */
    public TurnedClock() {}

    @Override
    public long nanos() {
        return nanos.get();
    }

    /**
     * Moves the clock on. Throws {@link IllegalArgumentException} for a negative duration, because time doesn't go
     * back.
     */
    public void turn(Duration by) {
        if (by.isNegative()) {
            throw new IllegalArgumentException("a clock is turned forward, not by " + by);
        }
        nanos.addAndGet(by.toNanos());
    }
}
