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

    /** One that knows nothing, for clocks of which nobody knows how they go. */
    static final CoarseClock UNKNOWN = new CoarseClock();

    private static final long TICK_NANOS = 20_000_000;
    private static final long AHEAD_NANOS = 250_000_000;

    /** Somebody it is kept going for, until it is closed or forgotten. */
    static final class Use implements AutoCloseable {
        private final CoarseClock clock;
        private volatile boolean begun;

        private Use(CoarseClock clock) {
            this.clock = clock;
        }

        /** From now on the clock goes, if it is one that can. */
        void begin() {
            if (!begun && clock == SYSTEM) {
                begun = true;
                clock.keepFor(this);
            }
        }

        CoarseClock clock() {
            return clock;
        }

        @Override
        public void close() {
            clock.forget(this);
        }
    }

    private final ReferenceQueue<Use> gone = new ReferenceQueue<>();
    private final Set<WeakReference<Use>> uses = new HashSet<>();
    private @Nullable Thread thread;
    private volatile long latest = Long.MAX_VALUE;

    private CoarseClock() {}

    /** The one that goes with a clock; to be begun when the first entry may be made. */
    static Use of(CacheClock clock) {
        return new Use(clock == CacheClock.system() ? SYSTEM : UNKNOWN);
    }

    /** A time of the clock that is still to come; {@link Long#MAX_VALUE} when nothing is known. */
    long latest() {
        return latest;
    }

    private synchronized void keepFor(Use use) {
        uses.add(new WeakReference<>(use, gone));
        if (thread == null) {
            Thread ticking = new Thread(this::tick, "cachewright-clock");
            ticking.setDaemon(true);
            thread = ticking;
            ticking.start();
        }
    }

    private synchronized void forget(Use use) {
        uses.removeIf(reference -> reference.refersTo(use));
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
