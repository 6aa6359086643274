package io.cachewright.runtime.flight;

import java.lang.Thread.State;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadInfo;
import java.lang.management.ThreadMXBean;
import java.util.concurrent.locks.AbstractOwnableSynchronizer;
import java.util.concurrent.locks.LockSupport;

/**
 * Which thread waits for a lock of which: monitors, and locks of {@code java.util.concurrent} that know their owner. The
 * management of the JVM knows that of platform threads.
 */
final class Locks {
    /** Longer paths are not followed. */
    private static final int LONGEST = 1_000;

    private Locks() {}

    /**
     * Whether a lock that the holder has keeps this thread from going on, be it over others that wait for locks in turn.
     * False also where nobody can tell: of virtual threads, and without the module {@code java.management}.
     */
    static boolean block(Thread thread, Thread holder) {
        try {
            return isBlocked(thread) && leads(thread.getId(), holder.getId());
        } catch (RuntimeException | LinkageError unknown) {
            return false;
        }
    }

    /** Costs next to nothing, where {@link #leads} has the management of the JVM made ready. */
    private static boolean isBlocked(Thread thread) {
        return thread.getState() == State.BLOCKED
                || LockSupport.getBlocker(thread) instanceof AbstractOwnableSynchronizer;
    }

    private static boolean leads(long from, long to) {
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        long id = from;
        for (int steps = 0; id != to && steps < LONGEST; steps++) {
            ThreadInfo info = id < 0 ? null : threads.getThreadInfo(id);
            if (info == null) {
                return false;
            }
            id = info.getLockOwnerId();
        }
        return id == to;
    }
}
