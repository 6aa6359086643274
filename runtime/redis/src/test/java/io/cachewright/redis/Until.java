package io.cachewright.redis;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** Waits for what others bring about, thirty seconds at most. */
public final class Until {
    private static final Duration BOUND = Duration.ofSeconds(30);

    private Until() {}

    /** Fails when this has not come true by then. */
    public static void holds(String what, BooleanSupplier comes) {
        long end = System.nanoTime() + BOUND.toNanos();
        while (!comes.getAsBoolean()) {
            if (System.nanoTime() - end > 0) {
                throw new AssertionError("not within " + BOUND + ": " + what);
            }
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(10));
        }
    }
}
