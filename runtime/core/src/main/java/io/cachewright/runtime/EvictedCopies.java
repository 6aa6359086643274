package io.cachewright.runtime;

import io.cachewright.runtime.version.Stripes;
import java.util.concurrent.atomic.AtomicLongArray;

/**
 * When copies were kept that had to make room since. What was asked for before that may be older than what was served
 * from them, so no copy is kept of it: the copy that would have kept it out is gone.
 *
 * <p>There is a time for each of a few stripes of keys, so now and then a copy is not kept for the sake of another key's.
 * Safe for any number of threads.
 */
final class EvictedCopies {
    private final AtomicLongArray kept = new AtomicLongArray(Stripes.COUNT);

    EvictedCopies() {
        long now = System.nanoTime();
        for (int i = 0; i < Stripes.COUNT; i++) {
            kept.set(i, now);
        }
    }

    /** This one has just made room. */
    void add(SharedEntry<?> evicted) {
        long time = evicted.keptAt();
        kept.accumulateAndGet(Stripes.of(evicted.key()), time, (a, b) -> a - b < 0 ? b : a);
    }

    /** Whether it was asked for after every copy of its key was kept that is gone. */
    boolean areOlderThan(SharedEntry<?> copy) {
        return copy.askedAt() - kept.get(Stripes.of(copy.key())) > 0;
    }
}
