package io.cachewright.runtime;

import java.util.concurrent.atomic.AtomicLong;

/**
 * Gathers evictions for room, which happen one by one inside the store where no listener may run, and tells of them
 * together in the background.
 */
final class EvictionTally {
    private final String cache;
    private final Common common;
    private final AtomicLong untold = new AtomicLong();

    EvictionTally(String cache, Common common) {
        this.cache = cache;
        this.common = common;
    }

    void add() {
        if (common.events().wantEvictions()
                && untold.getAndIncrement() == 0
                && !common.background().execute(this::tell)) {
            untold.set(0);
        }
    }

    private void tell() {
        long count = untold.getAndSet(0);
        if (count > 0) {
            common.events().evicted(cache, EvictionCause.ROOM, count);
        }
    }
}
