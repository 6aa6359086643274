package io.cachewright.micrometer;

import io.cachewright.runtime.CacheStats;
import io.micrometer.core.instrument.Clock;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A cache's statistics as all of its meters are to show them: read once where they are asked one after another. */
final class Reading {
    private static final long GOOD_FOR = TimeUnit.MILLISECONDS.toNanos(100);

    private record Taken(CacheStats stats, long at) {}

    private final Supplier<CacheStats> cache;
    private final Clock clock;
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

    double nanosSaved() {
        return (double) stats().timeSaved().toNanos();
    }
}
