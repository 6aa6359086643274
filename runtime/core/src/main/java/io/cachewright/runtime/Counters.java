package io.cachewright.runtime;

import java.util.concurrent.atomic.LongAdder;

/** What a cache counts. Adding never waits and hardly ever meets another thread. */
final class Counters {
    final CallCount calls = new CallCount();
    final LongAdder loadFailures = new LongAdder();
    final LongAdder refreshes = new LongAdder();
    final LongAdder staleServed = new LongAdder();
    final LongAdder evictedForRoom = new LongAdder();
    final LongAdder evictedExpired = new LongAdder();
    final LongAdder evictedInvalidated = new LongAdder();
    final LongAdder storeFaults = new LongAdder();

    CacheStats stats(long size, long maxSize) {
        return new CacheStats(
                calls.hits(),
                calls.misses(),
                calls.loads(),
                loadFailures.sum(),
                calls.loadNanos(),
                refreshes.sum(),
                staleServed.sum(),
                evictedForRoom.sum(),
                evictedExpired.sum(),
                evictedInvalidated.sum(),
                storeFaults.sum(),
                size,
                maxSize);
    }
}
