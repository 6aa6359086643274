package io.cachewright.redis.faults;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** Waits for what others bring about, within a bound. */
final class Until {
    private static final Duration BOUND = Duration.ofSeconds(30);

    private Until() {}

    static void holds(String what, BooleanSupplier comes) {
        long end = System.nanoTime() + BOUND.toNanos();
        while (!comes.getAsBoolean()) {
            if (System.nanoTime() - end > 0) {
                throw new AssertionError("not within " + BOUND + ": " + what);
            }
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(10));
        }
    }
}
