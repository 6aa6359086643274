package io.cachewright.runtime;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** Waits in tests, each with a bound. */
final class Waits {
    private Waits() {}

    /** Until this thread waits for a flight. */
    static void untilParked(Thread thread) {
        until(() -> LockSupport.getBlocker(thread) instanceof io.cachewright.runtime.flight.Flight<?>);
    }

    static void until(java.util.function.BooleanSupplier condition) {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(120);
        while (!condition.getAsBoolean()) {
            assertTrue(System.nanoTime() < end, "it did not happen within two minutes");
            Thread.onSpinWait();
        }
    }
}
