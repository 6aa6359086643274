package io.cachewright.runtime;

import io.cachewright.runtime.version.Stripes;
import java.util.concurrent.atomic.AtomicLongArray;

/**
 * Remembers when copies were kept that were evicted since. An answer of the store that was asked for before that may be
 * older than the evicted copy, which can no longer keep it out; so no copy is made of such an answer.
 *
 * <p>Remembers one time for each of a few stripes of keys, so now and then a copy is not kept because of another key.
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

    /** This copy was just evicted. */
    void add(SharedEntry<?> evicted) {
        long time = evicted.keptAt();
        kept.accumulateAndGet(Stripes.of(evicted.key()), time, (a, b) -> a - b < 0 ? b : a);
    }

    /** Whether this copy was asked for after all evicted copies of its key had been kept. */
    boolean areOlderThan(SharedEntry<?> copy) {
        return copy.askedAt() - kept.get(Stripes.of(copy.key())) > 0;
    }
}
