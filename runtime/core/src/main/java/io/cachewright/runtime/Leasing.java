package io.cachewright.runtime;

import io.cachewright.runtime.shared.Asked;
import io.cachewright.runtime.shared.Lease;
import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Takes the lease of a key that a call is about to load, and waits while another process has it: by looking again and
 * again, at random intervals, until there is an entry, the lease is gone, or it has taken too long. Then the call loads
 * for itself and nothing is kept.
 */
final class Leasing<V extends @Nullable Object> {
    private static final long SHORTEST_PAUSE = 1_000_000;
    private static final long LONGEST_PAUSE = 50_000_000;

    private final Far<?, V> far;
    private final long patienceNanos;

    /** What came of it: an entry that makes the load needless, else a lease, else neither. */
    record Taken<V extends @Nullable Object>(
            @Nullable SharedEntry<V> found, @Nullable Lease lease) {}

    Leasing(Far<?, V> far, Duration patience) {
        this.far = far;
        this.patienceNanos = patience.toNanos();
    }

    /** Whether it lasts for as long again as it has lasted. */
    boolean isHalfLeft(Departure departure) {
        return System.nanoTime() - departure.nanos() < patienceNanos / 2;
    }

    /** Takes it for a load, if nobody has it. */
    @Nullable
    Lease tryToTake(Sighting<V> sighting, Asked asked) {
        // An entry past its ttl is valid there, and no reason not to load.
        return far.lease(asked, sighting.stale == null ? Lease.Purpose.LOAD : Lease.Purpose.REFRESH);
    }

    /**
     * Takes it for a load.
     *
     * @param look what the store has by now, if it may be served
     */
    Taken<V> take(Sighting<V> sighting, Asked asked, Supplier<@Nullable SharedEntry<V>> look) {
        long began = System.nanoTime();
        long pause = SHORTEST_PAUSE;
        boolean interrupted = false;
        boolean unreadable = false;
        try {
            while (true) {
                // An entry past its ttl, or one that can't be read, is valid there, and no reason not to load.
                boolean replaces = sighting.stale != null || unreadable;
                Lease.Purpose purpose = replaces ? Lease.Purpose.REFRESH : Lease.Purpose.LOAD;
                Lease lease = far.lease(asked, purpose);
                if (lease == null || lease.taken()) {
                    return new Taken<>(null, lease);
                }
                SharedEntry<V> found = look.get();
                unreadable = lease.outcome() == Lease.Outcome.FOUND;
                if (found != null || sighting.look == null || System.nanoTime() - began > patienceNanos) {
                    return new Taken<>(found, null);
                }
                LockSupport.parkNanos(ThreadLocalRandom.current().nextLong(pause / 2, pause));
                pause = Math.min(2 * pause, LONGEST_PAUSE);
                interrupted |= Thread.interrupted();
            }
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
