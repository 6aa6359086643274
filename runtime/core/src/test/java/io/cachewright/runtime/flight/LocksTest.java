package io.cachewright.runtime.flight;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.Timeout.ThreadMode;

@Timeout(value = 60, threadMode = ThreadMode.SEPARATE_THREAD)
class LocksTest {
    private final ReentrantLock lock = new ReentrantLock();
    private final CountDownLatch end = new CountDownLatch(1);
    private final Thread holder = new Thread(() -> {
        lock.lock();
        try {
            end.await();
        } catch (InterruptedException over) {
            // It lets go.
        } finally {
            lock.unlock();
        }
    });

    @Test
    void who_is_blocked_by_another_is_not_blocked_by_all() throws Exception {
        Thread blocked = new Thread(() -> {
            lock.lock();
            lock.unlock();
        });
        holder.start();
        until(lock::isLocked);
        blocked.start();
        until(() -> LockSupport.getBlocker(blocked) != null);

        assertTrue(Locks.block(blocked, holder));
        assertFalse(Locks.block(blocked, Thread.currentThread()));
        assertFalse(Locks.block(holder, Thread.currentThread()));

        end.countDown();
        blocked.join();
        assertFalse(Locks.block(blocked, holder));
    }

    private static void until(java.util.function.BooleanSupplier condition) {
        while (!condition.getAsBoolean()) {
            Thread.onSpinWait();
        }
    }
}
