package io.cachewright.runtime;

import io.cachewright.runtime.shared.Asked;
import io.cachewright.runtime.shared.Lease;
import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Takes the lease of a key that a call is about to load. While another process has it, this looks again and again, at
 * random intervals, until there is an entry, the lease is free, or too much time has passed. In the last case the call
 * loads for itself, and nothing is kept.
 */
final class Leasing<V extends @Nullable Object> {
    private static final long SHORTEST_PAUSE = 1_000_000;
    private static final long LONGEST_PAUSE = 50_000_000;

    private final SharedCache<?, V> sharedCache;
    private final long patienceNanos;

    /** The result: an entry that makes the load needless, or a lease, or neither. */
    record Taken<V extends @Nullable Object>(
            @Nullable SharedEntry<V> found, @Nullable Lease lease) {}

    Leasing(SharedCache<?, V> sharedCache, Duration patience) {
        this.sharedCache = sharedCache;
        this.patienceNanos = patience.toNanos();
    }

    /** Whether more than half of the lease's time is left. */
    boolean isHalfLeft(Departure departure) {
        return System.nanoTime() - departure.nanos() < patienceNanos / 2;
    }

    /** Asks for the lease once, and does not wait; null if the store did not answer. */
    @Nullable
    Lease tryToTake(Sighting<V> sighting, Asked asked) {
        // An entry past its ttl is valid there, and no reason not to load.
        return sharedCache.lease(asked, sighting.stale == null ? Lease.Purpose.LOAD : Lease.Purpose.REFRESH);
    }

    /**
     * Takes the lease, or waits for the entry.
     *
     * @param look asks the store for an entry that may be served by now
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
                Lease lease = sharedCache.lease(asked, purpose);
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
