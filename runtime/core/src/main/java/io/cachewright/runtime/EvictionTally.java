package io.cachewright.runtime;

import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Gathers evictions for room, which happen one by one inside the store where no listener may run, and tells of them
 * together in the background.
 */
final class EvictionTally {
    private final String cache;
    private final Common common;
    private final AtomicLong untold = new AtomicLong();
    private final AtomicBoolean telling = new AtomicBoolean();

    EvictionTally(String cache, Common common) {
        this.cache = cache;
        this.common = common;
    }

    /** One more. Called from inside the store, so nothing else may happen here. */
    void add() {
        if (common.events().wantEvictions()) {
            untold.incrementAndGet();
        }
    }

    /** Tells of those so far, if there were any. Not to be called from inside the store: an executor may run it at once. */
    void tell() {
        if (untold.get() > 0
                && telling.compareAndSet(false, true)
                && !common.background().execute(this::tellNow)) {
            telling.set(false);
        }
    }

    private void tellNow() {
        telling.set(false);
        long count = untold.getAndSet(0);
        if (count > 0) {
            common.events().evicted(cache, EvictionCause.ROOM, count);
        }
    }
}
