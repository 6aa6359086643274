package io.cachewright.runtime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class CallCountTest {
    private final CallCount calls = new CallCount();

    private void count(int threads, int each) throws InterruptedException {
        List<Thread> counting = new ArrayList<>();
        for (int i = 0; i < threads; i++) {
            Thread thread = new Thread(() -> {
                for (int k = 0; k < each; k++) {
                    calls.hit();
                }
            });
            counting.add(thread);
            thread.start();
        }
        for (Thread thread : counting) {
            thread.join();
        }
    }

    @Test
    void none_is_lost_with_more_threads_than_cells() throws InterruptedException {
        count(100, 20_000);
        assertEquals(2_000_000, calls.hits());
    }

    @Test
    void none_is_lost_when_threads_come_and_go() throws InterruptedException {
        for (int round = 1; round <= 200; round++) {
            count(4, 300);
            assertEquals(round * 1_200L, calls.hits());
        }
    }

    /** Everything so many times; true if it was counted in the cell of a thread that has ended. */
    private boolean takesOverACell(int each) {
        for (int k = 1; k < each; k++) {
            calls.hit();
        }
        for (int k = 0; k < each; k++) {
            calls.miss();
            calls.load(3);
        }
        long inCell = calls.hitInCell();
        if (inCell == 0) {
            calls.hitWithoutCell();
        }
        return inCell > each;
    }

    @Test
    void a_cell_goes_on_counting_when_its_thread_has_ended() throws InterruptedException {
        AtomicInteger takenOver = new AtomicInteger();
        long before = 0;
        for (int i = 0; i < 200; i++) {
            Thread thread = new Thread(() -> takenOver.addAndGet(takesOverACell(500) ? 1 : 0));
            thread.start();
            do {
                long now = calls.hits();
                assertTrue(now >= before);
                before = now;
            } while (thread.isAlive());
        }
        assertEquals(100_000, calls.hits());
        assertEquals(100_000, calls.misses());
        assertEquals(100_000, calls.loads());
        assertEquals(300_000, calls.loadNanos());
        assertTrue(takenOver.get() > 100, () -> takenOver + " cells were taken over");
    }

    @Test
    void it_never_goes_back() throws InterruptedException {
        Thread counting = new Thread(() -> {
            for (int k = 0; k < 3_000_000; k++) {
                calls.hit();
            }
        });
        counting.start();
        long before = 0;
        while (counting.isAlive()) {
            long now = calls.hits();
            assertTrue(now >= before);
            before = now;
        }
        counting.join();
        assertEquals(3_000_000, calls.hits());
    }

    @Test
    void none_is_lost_by_virtual_threads() throws Exception {
        List<Thread> threads = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
            Thread thread = VirtualThreads.factory().newThread(() -> {
                for (int k = 0; k < 1_000; k++) {
                    calls.hit();
                }
            });
            threads.add(thread);
            thread.start();
        }
        for (Thread thread : threads) {
            thread.join();
        }
        assertEquals(200_000, calls.hits());
    }
}
