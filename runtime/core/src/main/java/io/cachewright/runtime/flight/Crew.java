package io.cachewright.runtime.flight;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;

/**
 * Threads that load for one that waits for all of them. While it does, what it loads is theirs as well: none of them could
 * ever have it. For any number of threads.
 */
public final class Crew {
    private final Set<Thread> threads = ConcurrentHashMap.newKeySet();

    /** Has this thread load for the caller; to be said before that begins. */
    public void add(Thread thread) {
        threads.add(thread);
    }

    /** From now on the caller waits for them, as far as anybody can tell; until {@link #left}. */
    public void awaited() {
        LockSupport.setCurrentBlocker(this);
    }

    /** The caller waits no longer. */
    public void left() {
        LockSupport.setCurrentBlocker(null);
    }

    /** Whether a thread waits for another, which loads for it, or for one that it waits for in turn. */
    static boolean isAwaited(Thread waiting, Thread thread) {
        return LockSupport.getBlocker(waiting) instanceof Crew crew
                && (crew.threads.contains(thread) || crew.threads.stream().anyMatch(each -> isAwaited(each, thread)));
    }
}
