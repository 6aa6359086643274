package io.cachewright.runtime.flight;

import io.cachewright.runtime.flight.Outcome.Kind;
import java.lang.invoke.VarHandle;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/**
 * How a thread waits for a flight, and how it finds out that it would wait for ever.
 *
 * <p>Who waits for what is kept where the JDK keeps it already: a waiting thread's blocker
 * ({@link LockSupport#getBlocker}) is the flight it waits for. From a flight to its owner, from there to the flight the
 * owner waits for, and so on: if that path comes back to the one who asks, nobody on it can go on. The path crosses
 * caches and {@code Caches} alike, there is no table to keep, and a thread dump shows the same.
 */
final class Parking {
    /** How often a waiter looks whether there still is an owner; the end of the flight wakes it long before. */
    private static final long LOOK_AFTER_OWNER = TimeUnit.SECONDS.toNanos(1);

    private Parking() {}

    static <R extends Revocable> Outcome<R> await(Flight<R> flight, long nanos) {
        Thread self = Thread.currentThread();
        Runnable wake = () -> LockSupport.unpark(self);
        flight.whenEnded(wake);
        boolean interrupted = false;
        LockSupport.setCurrentBlocker(flight);
        try {
            // Two threads that are about to wait for each other must not both miss the other's blocker.
            VarHandle.fullFence();
            if (leadsBackTo(self, flight)) {
                return Outcome.without(Kind.CYCLE);
            }
            long end = nanos == Long.MAX_VALUE ? 0 : System.nanoTime() + nanos;
            while (flight.isInTheAir()) {
                long rest = nanos == Long.MAX_VALUE ? LOOK_AFTER_OWNER : end - System.nanoTime();
                if (rest <= 0) {
                    return Outcome.without(Kind.TIMEOUT);
                }
                // Whoever has only so much time could not run it in that.
                if (nanos == Long.MAX_VALUE && flight.isUnclaimed()) {
                    return Outcome.without(Kind.UNCLAIMED);
                }
                LockSupport.parkNanos(Math.min(rest, LOOK_AFTER_OWNER));
                interrupted |= Thread.interrupted();
                if (flight.isDeserted()) {
                    return Outcome.without(Kind.ABANDONED);
                }
            }
            return Objects.requireNonNull(flight.outcome(), "a flight that ended has an outcome");
        } finally {
            LockSupport.setCurrentBlocker(null);
            flight.forget(wake);
            if (interrupted) {
                self.interrupt();
            }
        }
    }

    private static boolean leadsBackTo(Thread self, Flight<?> first) {
        @Nullable Flight<?> flight = first;
        // Other cycles than ours are others' to find; a slow and a fast walker would tell, a bound is enough.
        for (int steps = 0; flight != null && flight.isInTheAir() && steps < 10_000; steps++) {
            Thread owner = flight.owner();
            if (owner == null || owner == self) {
                return owner == self;
            }
            flight = LockSupport.getBlocker(owner) instanceof Flight<?> next ? next : null;
        }
        return false;
    }
}
