package io.cachewright.runtime.store;

import java.util.concurrent.locks.ReentrantLock;

/**
 * A lock that is held for less time than it takes to put a thread to sleep and wake it: who finds it taken tries a few
 * times more, after longer and longer pauses, before it sleeps. Otherwise a {@link ReentrantLock}: not fair, and no carrier
 * of a virtual thread waits for it.
 */
final class BriefLock {
    private final ReentrantLock lock = new ReentrantLock();

    void lock() {
        // The pauses together are some microseconds, as long as a sleep costs.
        if (!lock.tryLock() && !tryAfter(8) && !tryAfter(16) && !tryAfter(32) && !tryAfter(64)) {
            lock.lock();
        }
    }

    private boolean tryAfter(int steps) {
        for (int i = 0; i < steps; i++) {
            Thread.onSpinWait();
        }
        return lock.tryLock();
    }

    void unlock() {
        lock.unlock();
    }
}
