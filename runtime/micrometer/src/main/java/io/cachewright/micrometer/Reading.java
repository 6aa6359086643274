package io.cachewright.micrometer;

import io.cachewright.runtime.CacheStats;
import io.micrometer.core.instrument.Clock;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A cache's statistics as all of its meters are to show them: read once where they are asked one after another. */
final class Reading {
    private static final long GOOD_FOR = TimeUnit.MILLISECONDS.toNanos(100);

    private record Taken(CacheStats stats, long at) {}

    private final Supplier<CacheStats> cache;
    private final Clock clock;
    private final AtomicLong puts = new AtomicLong();
    private volatile @Nullable Taken last;

    Reading(Supplier<CacheStats> cache, Clock clock) {
        this.cache = cache;
        this.clock = clock;
    }

    CacheStats stats() {
        Taken there = last;
        long now = clock.monotonicTime();
        if (there == null || now - there.at() >= GOOD_FOR) {
            there = new Taken(cache.get(), now);
            last = there;
        }
        return there.stats();
    }

    /** As a double has it: of a cache with many hits it can be more than the nanoseconds of a long. */
    double nanosSaved() {
        Duration saved = stats().timeSaved();
        return saved.toSeconds() * 1e9 + saved.toNanosPart();
    }

    /**
     * Loads that returned a result. The two numbers that say how many are read one after the other, so that their difference
     * may go back for a moment; a counter that does is taken for one that began again.
     */
    long puts() {
        CacheStats now = stats();
        return puts.accumulateAndGet(now.loads() - now.loadFailures(), Math::max);
    }
}
