package io.cachewright.benchmarks.comparison;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;

/** What cached methods ask: it counts the questions, and can hold an answer back. */
class PriceList {
    private final AtomicInteger asked = new AtomicInteger();
    private final AtomicReference<Held> next = new AtomicReference<>();
    private volatile int price = 1;

    int price() {
        int found = price;
        asked.incrementAndGet();
        Held held = next.getAndSet(null);
        if (held != null) {
            held.hold();
        }
        return found;
    }

    int asked() {
        return asked.get();
    }

    void change() {
        price++;
    }

    /** Holds the next answer back, which is found before. */
    Held holdNext() {
        Held held = new Held();
        next.set(held);
        return held;
    }

    /** An answer that was found and is not given yet. */
    static final class Held {
        private final CountDownLatch found = new CountDownLatch(1);
        private final CountDownLatch released = new CountDownLatch(1);

        void awaitFound() {
            await(found);
        }

        void release() {
            released.countDown();
        }

        private void hold() {
            found.countDown();
            await(released);
        }

        private static void await(CountDownLatch latch) {
            try {
                if (!latch.await(10, TimeUnit.SECONDS)) {
                    throw new AssertionError("Nobody came within 10 s.");
                }
            } catch (InterruptedException e) {
                throw new AssertionError(e);
            }
        }
    }
}
