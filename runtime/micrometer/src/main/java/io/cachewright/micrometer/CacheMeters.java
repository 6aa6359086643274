package io.cachewright.micrometer;

import io.cachewright.runtime.Cache;
import io.cachewright.runtime.CacheStats;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.FunctionTimer;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.TimeGauge;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.ToLongFunction;

/** The meters of one cache in one registry. */
final class CacheMeters {
    private final Reading reading;
    private final MeterRegistry registry;
    private final Tags tags;
    private final List<Meter> meters = new ArrayList<>();

    CacheMeters(Cache<?, ?> cache, MeterRegistry registry, Tags tags) {
        this.reading = new Reading(cache::stats, registry.config().clock());
        this.registry = registry;
        this.tags = tags;
    }

    void register() {
        registerTheUsual();
        registerOurs();
    }

    /** Names, tags and meaning are CacheMeterBinder's, so that dashboards which know those show these. */
    private void registerTheUsual() {
        count("cache.gets", "Calls that were answered from the cache.", CacheStats::hits, "result", "hit");
        count("cache.gets", "Calls that were not answered from the cache.", CacheStats::misses, "result", "miss");
        meters.add(FunctionCounter.builder("cache.puts", reading, Reading::puts)
                .description("Loads that returned a result.")
                .tags(tags)
                .register(registry));
        count("cache.evictions", "Entries taken out for any reason but a call's.", CacheStats::evictions);
        gauge("cache.size", "Entries that could be served now.", CacheStats::size);
    }

    private void registerOurs() {
        meters.add(FunctionTimer.builder(
                        "cachewright.load",
                        reading,
                        from -> from.stats().loads(),
                        from -> from.stats().loadNanos(),
                        TimeUnit.NANOSECONDS)
                .description("Runs of the cached method, those behind and failed ones included.")
                .tags(tags)
                .register(registry));
        meters.add(TimeGauge.builder("cachewright.time.saved", reading, TimeUnit.NANOSECONDS, Reading::nanosSaved)
                .description("What the hits would have cost as loads.")
                .tags(tags)
                .register(registry));
        count("cachewright.load.failures", "Loads that threw.", CacheStats::loadFailures);
        count("cachewright.refreshes", "Reloads behind that brought a new value.", CacheStats::refreshes);
        count("cachewright.stale.served", "Calls that got a value past its ttl.", CacheStats::staleServed);
        count(
                "cachewright.store.faults",
                "Faults of the cache itself, or of a store that processes share.",
                CacheStats::storeFaults);
        String evicted = "Entries taken out, by why.";
        count("cachewright.evictions", evicted, CacheStats::evictedForRoom, "cause", "room");
        count("cachewright.evictions", evicted, CacheStats::evictedExpired, "cause", "expired");
        count("cachewright.evictions", evicted, CacheStats::evictedInvalidated, "cause", "invalidated");
        gauge("cachewright.max.size", "Entries, or weight, that there is room for.", CacheStats::maxSize);
    }

    private void count(String name, String what, ToLongFunction<CacheStats> count, String... more) {
        meters.add(FunctionCounter.builder(name, reading, from -> count.applyAsLong(from.stats()))
                .description(what)
                .tags(tags.and(more))
                .register(registry));
    }

    private void gauge(String name, String what, ToLongFunction<CacheStats> value) {
        meters.add(Gauge.builder(name, reading, from -> value.applyAsLong(from.stats()))
                .description(what)
                .tags(tags)
                .register(registry));
    }

    void remove() {
        meters.forEach(registry::remove);
        meters.clear();
    }
}
