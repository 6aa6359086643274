package io.cachewright.micrometer;

import io.cachewright.redis.RedisStats;
import io.cachewright.redis.RedisStore;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tag;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.util.function.ToLongFunction;

/**
 * Meters of what a {@link RedisStore} does to the servers behind it, under {@code cachewright.redis.}, with the tag
 * {@code store}. Needs {@code cachewright-redis}, which is no dependency of this module. The registry holds the store
 * weakly.
 */
public final class RedisStoreMetrics implements MeterBinder {
    private final RedisStore store;
    private final Tags tags;

    /** Meters of this store with its name as the only tag. */
    public RedisStoreMetrics(RedisStore store) {
        this(store, Tags.empty());
    }

    /** Meters of this store with its name and these tags. */
    public RedisStoreMetrics(RedisStore store, Iterable<Tag> tags) {
        this.store = store;
        this.tags = Tags.of(tags).and("store", store.name());
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        counter("trips", "Writes to a server, of any number of commands.", RedisStats::trips)
                .register(registry);
        counter("sent", "What was sent.", RedisStats::bytesSent)
                .baseUnit("bytes")
                .register(registry);
        counter("received", "What was received.", RedisStats::bytesReceived)
                .baseUnit("bytes")
                .register(registry);
        counter("connections", "Connections that were opened.", RedisStats::connections)
                .register(registry);
        counter("faults", "Trips that nothing came of.", RedisStats::faults).register(registry);
        String notKept = "Values that were not kept, by why.";
        counter("not.kept", notKept, RedisStats::refusedFills)
                .tag("cause", "refused")
                .register(registry);
        counter("not.kept", notKept, RedisStats::tooLargeValues)
                .tag("cause", "size")
                .register(registry);
        counter("not.kept", notKept, RedisStats::unwritableValues)
                .tag("cause", "codec")
                .register(registry);
        counter("damaged", "Entries that could not be read.", RedisStats::damagedEntries)
                .register(registry);
        counter("uncertain", "Invalidations that were given up.", RedisStats::uncertainInvalidations)
                .register(registry);
        gauge("pending", "Invalidations to be made later.", RedisStats::pendingInvalidations)
                .register(registry);
        gauge("resting", "1 while nothing is asked, since servers did not answer.", stats -> stats.resting() ? 1 : 0)
                .register(registry);
    }

    private FunctionCounter.Builder<RedisStore> counter(String name, String what, ToLongFunction<RedisStats> count) {
        return FunctionCounter.builder("cachewright.redis." + name, store, from -> count.applyAsLong(from.stats()))
                .description(what)
                .tags(tags);
    }

    private Gauge.Builder<RedisStore> gauge(String name, String what, ToLongFunction<RedisStats> value) {
        return Gauge.builder("cachewright.redis." + name, store, from -> value.applyAsLong(from.stats()))
                .description(what)
                .tags(tags);
    }
}
