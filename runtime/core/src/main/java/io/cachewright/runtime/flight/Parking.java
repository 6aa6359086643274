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
 * caches and {@code Caches} alike, there is no table to keep, and a thread dump shows the same. Where it ends at a
 * thread that a lock blocks, {@link Locks} says whether that leads back as well; this is asked only after a while.
 */
final class Parking {
    /** How often a waiter looks whether there still is an owner; the end of the flight wakes it long before. */
    private static final long LOOK_AFTER_OWNER = TimeUnit.SECONDS.toNanos(1);

    /** Before that few loads have been long enough to be suspicious, or to have others work meanwhile; then half as often each time. */
    private static final long FIRST_LOOK = TimeUnit.MILLISECONDS.toNanos(50);

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
            if (awaited(self, flight) == self) {
                return Outcome.without(Kind.CYCLE);
            }
            long look = FIRST_LOOK;
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
                Pause pause = new Pause(flight, Math.min(rest, look));
                if (look == FIRST_LOOK) {
                    pause.take();
                } else {
                    pause.takeAndLetOthersWork();
                }
                look = Math.min(2 * look, LOOK_AFTER_OWNER);
                interrupted |= Thread.interrupted();
                if (flight.isDeserted()) {
                    return Outcome.without(Kind.ABANDONED);
                }
                if (needsLockOf(self, flight)) {
                    return Outcome.without(Kind.CYCLE);
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

    private static boolean needsLockOf(Thread self, Flight<?> flight) {
        Thread last = awaited(self, flight);
        return last != null && Locks.block(last, self);
    }

    /**
     * The thread that a flight waits for in the end, over any number of flights: one that waits for no other, or the
     * one who asks. Null if there is none.
     */
    private static @Nullable Thread awaited(Thread self, Flight<?> first) {
        Flight<?> flight = first;
        // Other cycles than ours are others' to find; a slow and a fast walker would tell, a bound is enough.
        for (int steps = 0; flight.isInTheAir() && steps < 10_000; steps++) {
            Thread owner = flight.owner();
            if (owner == null || owner == self || !(LockSupport.getBlocker(owner) instanceof Flight<?> next)) {
                return owner;
            }
            flight = next;
        }
        return null;
    }
}
