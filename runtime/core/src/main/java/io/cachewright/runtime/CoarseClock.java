package io.cachewright.runtime;

import java.lang.ref.Reference;
import java.lang.ref.ReferenceQueue;
import java.lang.ref.WeakReference;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/**
 * Says for the price of a read of memory what time it is not yet. A hit that is far from the end of its entry need not
 * ask the operating system, which takes longer than all the rest of it; one that is near does, so ends are exact.
 *
 * <p>One daemon thread for the whole process renews it fifty times a second while there are {@link Caches} with caches
 * in them. What it says is a quarter of a second ahead, so it is wrong only if that thread is kept from running for
 * longer while others run.
 */
final class CoarseClock {
    /** The clock of this process. */
    static final CoarseClock SYSTEM = new CoarseClock();

    private static final long TICK_NANOS = 20_000_000;
    private static final long AHEAD_NANOS = 250_000_000;

    /** Somebody it is kept going for, until it is closed or forgotten. */
    static final class Use implements AutoCloseable {
        private final boolean isPossible;

        /** What keeps the clock going without keeping this in memory; null while it does not. */
        private @Nullable WeakReference<Use> kept;

        /** For those whose ages are measured by this clock. */
        Use(CacheClock clock) {
            this.isPossible = clock == CacheClock.system();
        }

        /** From now on the clock goes; false if nobody knows how theirs does. */
        boolean begin() {
            if (isPossible) {
                SYSTEM.keepFor(this);
            }
            return isPossible;
        }

        @Override
        public void close() {
            SYSTEM.forget(this);
        }
    }

    private final ReferenceQueue<Use> gone = new ReferenceQueue<>();
    private final Set<WeakReference<Use>> uses = new HashSet<>();
    private @Nullable Thread thread;
    private volatile long latest = Long.MAX_VALUE;

    private CoarseClock() {}

    /** A time of the clock that is still to come; {@link Long#MAX_VALUE} when nothing is known. */
    long latest() {
        return latest;
    }

    private synchronized void keepFor(Use use) {
        if (use.kept == null) {
            use.kept = new WeakReference<>(use, gone);
            uses.add(use.kept);
        }
        if (thread == null) {
            Thread ticking = new Thread(this::tick, "cachewright-clock");
            ticking.setDaemon(true);
            thread = ticking;
            ticking.start();
        }
    }

    private synchronized void forget(Use use) {
        if (use.kept != null) {
            uses.remove(use.kept);
        }
        if (uses.isEmpty() && thread != null) {
            LockSupport.unpark(thread);
        }
    }

    private void tick() {
        while (isNeeded()) {
            latest = CacheClock.system().nanos() + AHEAD_NANOS;
            LockSupport.parkNanos(this, TICK_NANOS);
        }
    }

    private synchronized boolean isNeeded() {
        for (Reference<?> use = gone.poll(); use != null; use = gone.poll()) {
            uses.remove(use);
        }
        if (uses.isEmpty()) {
            latest = Long.MAX_VALUE;
            thread = null;
            return false;
        }
        return true;
    }
}
