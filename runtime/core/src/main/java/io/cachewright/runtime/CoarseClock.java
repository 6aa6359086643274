package io.cachewright.runtime;

import io.cachewright.runtime.memory.Fields;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.lang.ref.Reference;
import java.lang.ref.ReferenceQueue;
import java.lang.ref.WeakReference;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/**
 * Names a time that is still to come, for the price of a read of memory. A hit on an entry that ends later than that
 * need not ask the operating system for the time, which takes longer than the rest of the hit; any other hit does, so
 * ends are exact.
 *
 * <p>One daemon thread for the whole process renews the time twenty times a second while there are {@link Caches} with
 * caches in them. The time is a second ahead, so it is wrong only if that thread is kept from running for longer while
 * others run; therefore threads that hit often renew it, too ({@link #tickIfLate}).
 */
final class CoarseClock {
    private static final VarHandle LATEST = Fields.of(MethodHandles.lookup(), "latest", long.class);

    /** The clock of this process. */
    static final CoarseClock SYSTEM = new CoarseClock(Long.MAX_VALUE);

    private static final long TICK_NANOS = 50_000_000;
    private static final long AHEAD_NANOS = 1_000_000_000;

    /** A user of the clock, which runs until all of them are closed or garbage. */
    static final class Use implements AutoCloseable {
        private final boolean isPossible;

        /** Keeps the clock running without keeping this in memory; null while the clock need not run for this. */
        private @Nullable WeakReference<Use> kept;

        /** A user whose ages are measured by this clock. */
        Use(CacheClock clock) {
            this.isPossible = clock == CacheClock.system();
        }

        /** Whether ages are measured by the clock of the process, so that this one can be used. */
        boolean isPossible() {
            return isPossible;
        }

        /** Keeps the clock running from now on, if it can be used; says whether it can. */
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
    private boolean ticking;
    private @Nullable Thread thread;
    private volatile long latest;

    /** A clock that says this until it is renewed. */
    CoarseClock(long latest) {
        this.latest = latest;
    }

    /** A time of the clock that is still to come; {@link Long#MAX_VALUE} when nothing is known. */
    long latest() {
        return latest;
    }

    /** Renews it, if its thread should have done so long ago; takes a look at the real clock. */
    void tickIfLate() {
        long seen = latest;
        long now = CacheClock.system().nanos();
        if (seen != Long.MAX_VALUE && seen < now + AHEAD_NANOS - 2 * TICK_NANOS) {
            // Not when it has just been stopped.
            LATEST.compareAndSet(this, seen, now + AHEAD_NANOS);
        }
    }

    /**
     * Whether the common pool has threads of its own. A property can say that it has none; the pool itself then still
     * says that there is one.
     */
    static boolean hasWorkers() {
        return Integer.getInteger("java.util.concurrent.ForkJoinPool.common.parallelism", 1) != 0;
    }

    private synchronized void keepFor(Use use) {
        if (use.kept == null) {
            use.kept = new WeakReference<>(use, gone);
            uses.add(use.kept);
        }
        if (!ticking) {
            ticking = true;
            if (hasWorkers()) {
                // A thread keeps the access rights of who made it, and with them the classes of an application. A
                // worker of the common pool has none of any.
                ForkJoinPool.commonPool().execute(this::start);
            } else {
                start();
            }
        }
    }

    private void start() {
        Thread made = new Thread(null, this::tick, "cachewright-clock", 0, false);
        made.setDaemon(true);
        made.setContextClassLoader(null);
        synchronized (this) {
            thread = made;
        }
        made.start();
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
            // Nobody has a reason to interrupt it, and who does must not have it run without a pause.
            var unused = Thread.interrupted();
        }
    }

    private synchronized boolean isNeeded() {
        for (Reference<?> use = gone.poll(); use != null; use = gone.poll()) {
            uses.remove(use);
        }
        if (uses.isEmpty()) {
            latest = Long.MAX_VALUE;
            thread = null;
            ticking = false;
            return false;
        }
        return true;
    }
}
