package io.cachewright.runtime.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class BriefLockTest {
    private final BriefLock lock = new BriefLock();
    private int count;

    @Test
    void one_thread_at_a_time_has_it() throws Exception {
        Thread first = new Thread(this::countMuch);
        Thread second = new Thread(this::countMuch);
        first.start();
        second.start();
        first.join();
        second.join();

        assertEquals(200_000, count);
    }

    private void countMuch() {
        for (int i = 0; i < 100_000; i++) {
            lock.lock();
            count++;
            lock.unlock();
        }
    }

    @Test
    void who_waits_for_long_sleeps_until_it_is_free() throws Exception {
        AtomicBoolean hadIt = new AtomicBoolean();
        lock.lock();
        Thread waiting = new Thread(() -> {
            lock.lock();
            hadIt.set(true);
            lock.unlock();
        });
        waiting.start();
        while (waiting.getState() != Thread.State.WAITING) {
            Thread.onSpinWait();
        }
        lock.unlock();

        waiting.join();
        assertTrue(hadIt.get());
    }
}
