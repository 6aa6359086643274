package io.cachewright.runtime;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/** Writes faults of stores into the log when nobody listens: the first at once, then one a minute for all. */
final class FaultLog {
    private static final Logger LOG = System.getLogger("io.cachewright");
    private static final long QUIET = TimeUnit.MINUTES.toNanos(1);

    private final AtomicLong last = new AtomicLong(System.nanoTime() - QUIET);
    private final AtomicLong untold = new AtomicLong();

    void add(String cache, Throwable fault) {
        long before = last.get();
        long now = System.nanoTime();
        untold.incrementAndGet();
        if (now - before >= QUIET && last.compareAndSet(before, now)) {
            long count = untold.getAndSet(0);
            LOG.log(Level.WARNING, "cache '" + cache + "' has a fault, the last of " + count + " of all caches", fault);
        }
    }
}
