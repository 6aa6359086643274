package io.cachewright.benchmarks.comparison;

import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;

/** Something is done while a quote of A1 is being loaded. The load ends when that has ended, or waits for the load. */
final class Meanwhile {
    private static final long BOUND = TimeUnit.SECONDS.toNanos(10);
    private static final long FOR_GOOD = TimeUnit.MILLISECONDS.toNanos(100);

    /** Whether it had to wait for the load. */
    static boolean waits(Shop shop, PriceList list, Runnable other) throws Exception {
        PriceList.Held held = list.holdNext();
        FutureTask<?> load = new FutureTask<>(() -> shop.quote("A1"));
        new Thread(load).start();
        held.awaitFound();
        FutureTask<?> task = new FutureTask<>(other, null);
        Thread thread = new Thread(task);
        thread.start();
        boolean waits = waits(thread);
        held.release();
        load.get(10, TimeUnit.SECONDS);
        task.get(10, TimeUnit.SECONDS);
        return waits;
    }

    /** A lock that others hold for a moment is not waited for for long. */
    private static boolean waits(Thread thread) throws InterruptedException {
        long began = System.nanoTime();
        long ran = began;
        while (thread.isAlive()) {
            long now = System.nanoTime();
            if (thread.getState() == Thread.State.RUNNABLE) {
                ran = now;
            }
            if (now - ran > FOR_GOOD) {
                return true;
            }
            if (now - began > BOUND) {
                throw new AssertionError("It neither ends nor waits.");
            }
            Thread.sleep(1);
        }
        return false;
    }

    private Meanwhile() {}
}
