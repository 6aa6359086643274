package io.cachewright.micrometer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.cachewright.redis.RedisStats;
import io.cachewright.redis.RedisStore;
import io.cachewright.redis.testing.RedisServer;
import io.cachewright.runtime.Cache;
import io.cachewright.runtime.CacheSpec;
import io.cachewright.runtime.CacheStats;
import io.cachewright.runtime.Caches;
import io.cachewright.runtime.InvalidationUncertainException;
import io.micrometer.core.instrument.FunctionTimer;
import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.MockClock;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.simple.SimpleConfig;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class CachesMetricsTest {
    private final MockClock clock = new MockClock();
    private final SimpleMeterRegistry registry = new SimpleMeterRegistry(SimpleConfig.DEFAULT, clock);
    private final AtomicLong nanos = new AtomicLong();
    private final Caches caches = Caches.builder().clock(nanos::get).build();

    private Cache<String, Integer> prices() {
        return caches.open(CacheSpec.<String, Integer>named("prices")
                .ttl(Duration.ofMinutes(1))
                .staleIfError(Duration.ofMinutes(1)));
    }

    private int load(String key) {
        return prices().get(key, any -> {
            nanos.addAndGet(Duration.ofMillis(5).toNanos());
            return 7;
        });
    }

    /** What a meter shows once a reading is no longer good. */
    private double value(String name, String... tags) {
        clock.add(Duration.ofSeconds(1));
        return registry.get(name)
                .tags(tags)
                .tags("cache", "prices")
                .meter()
                .measure()
                .iterator()
                .next()
                .getValue();
    }

    @Test
    void a_cache_is_counted_as_dashboards_expect() {
        new CachesMetrics(caches).bindTo(registry);
        load("A1");
        load("A1");
        load("A1");
        load("B2");
        assertEquals(2, value("cache.gets", "result", "hit"));
        assertEquals(2, value("cache.gets", "result", "miss"));
        assertEquals(2, value("cache.puts"));
        assertEquals(2, value("cache.size"));
        assertEquals(0, value("cache.evictions"));
        assertEquals(10_000, value("cachewright.max.size"));
        assertEquals(0.010, value("cachewright.time.saved"), 1e-9);
        FunctionTimer loads = registry.get("cachewright.load").functionTimer();
        assertEquals(2, loads.count());
        assertEquals(10, loads.totalTime(TimeUnit.MILLISECONDS), 1e-9);
        Meter.Id id = registry.get("cache.size").gauge().getId();
        assertEquals(
                Tags.of("cache", "prices", "name", "prices", "cache.manager", "cachewright"), Tags.of(id.getTags()));
    }

    @Test
    void what_goes_wrong_is_counted() {
        new CachesMetrics(caches).bindTo(registry);
        load("A1");
        nanos.addAndGet(Duration.ofSeconds(90).toNanos());
        assertEquals(7, prices().get("A1", any -> {
            throw new IllegalStateException("the database is away");
        }));
        assertEquals(1, value("cachewright.load.failures"));
        assertEquals(1, value("cachewright.stale.served"));
        assertEquals(1, value("cache.puts"));
    }

    @Test
    void evictions_say_why() {
        new CachesMetrics(caches).bindTo(registry);
        Cache<Integer, Integer> small =
                caches.open(CacheSpec.<Integer, Integer>named("prices").maxSize(1));
        for (int key = 0; key < 100; key++) {
            small.put(key, key);
        }
        small.invalidateAll();
        double room = value("cachewright.evictions", "cause", "room");
        assertEquals(
                value("cache.evictions"),
                room
                        + value("cachewright.evictions", "cause", "expired")
                        + value("cachewright.evictions", "cause", "invalidated"));
    }

    @Test
    void caches_opened_later_are_found_and_closed_ones_taken_out() {
        prices();
        new CachesMetrics(caches, "shop", Tags.of("region", "north")).bindTo(registry);
        Caches tenant = caches.scoped("tenant");
        tenant.open(CacheSpec.named("prices"));
        assertEquals(List.of("prices", "tenant: prices"), names());
        assertEquals(
                2,
                registry.find("cache.size")
                        .tags("cache.manager", "shop", "region", "north")
                        .gauges()
                        .size());
        tenant.close();
        assertEquals(List.of("prices"), names());
        caches.close();
        assertEquals(List.of(), registry.getMeters());
        assertThrows(RuntimeException.class, this::prices);
    }

    private List<String> names() {
        return registry.find("cache.size").gauges().stream()
                .map(gauge -> String.valueOf(gauge.getId().getTag("name")))
                .sorted()
                .toList();
    }

    @Test
    void one_scrape_walks_over_entries_once() {
        int[] reads = {0};
        Reading reading = new Reading(
                () -> {
                    reads[0]++;
                    return prices().stats();
                },
                clock);
        reading.stats();
        reading.stats();
        assertEquals(1, reads[0]);
        clock.add(Duration.ofMillis(100));
        reading.stats();
        assertEquals(2, reads[0]);
    }

    private Reading reading(long hits, long... loadsAndFailures) {
        int[] next = {0};
        return new Reading(
                () -> {
                    long loads = loadsAndFailures[next[0]++];
                    long failures = loadsAndFailures[next[0]++];
                    return new CacheStats(hits, 0, loads, failures, loads * 1_000_000_000, 0, 0, 0, 0, 0, 0, 0, 1);
                },
                clock);
    }

    @Test
    void puts_do_not_go_back_while_a_load_fails() {
        Reading whileOneFails = reading(0, 10, 0, 10, 1, 11, 1, 12, 1);
        for (long puts : new long[] {10, 10, 10, 11}) {
            assertEquals(puts, whileOneFails.puts());
            clock.add(Duration.ofSeconds(1));
        }
    }

    @Test
    void more_time_may_be_saved_than_a_long_has_nanoseconds() {
        assertEquals(1e10 * 1e9, reading(10_000_000_000L, 1, 0).nanosSaved());
    }

    @Test
    void what_a_store_in_redis_does_is_counted() {
        try (RedisServer server = RedisServer.start();
                RedisStore store = RedisStore.builder("shop")
                        .uri(server.uri())
                        .timeout(Duration.ofSeconds(5))
                        .connectTimeout(Duration.ofSeconds(5))
                        .breaker(1, Duration.ofMinutes(1))
                        .insistFor(Duration.ofMillis(500))
                        .maxValueBytes(500)
                        .build();
                Caches shared = Caches.builder().shared(store).build()) {
            new RedisStoreMetrics(store).bindTo(registry);
            Cache<String, String> texts = shared.open(CacheSpec.<String, String>named("texts")
                    .ttl(Duration.ofMinutes(1))
                    .shareable("1", String.class));
            assertEquals("short", texts.get("a", key -> "short"));
            assertEquals("short", texts.get("a", key -> "other"));
            assertEquals(1_000, texts.get("b", key -> "x".repeat(1_000)).length());
            server.kill();
            assertThrows(InvalidationUncertainException.class, () -> texts.invalidate("a"));

            RedisStats stats = store.stats();
            assertTrue(stats.trips() > 4 && stats.bytesSent() > 500 && stats.bytesReceived() > 100, stats::toString);
            assertEquals(stats.trips(), ofStore("trips"));
            assertEquals(stats.bytesSent(), ofStore("sent"));
            assertEquals(stats.bytesReceived(), ofStore("received"));
            assertEquals(stats.connections(), ofStore("connections"));
            assertEquals(stats.faults(), ofStore("faults"));
            assertEquals(1, ofStore("not.kept", "cause", "size"));
            assertEquals(0, ofStore("not.kept", "cause", "codec"));
            assertEquals(1, ofStore("uncertain"));
            assertEquals(1, registry.get("cachewright.redis.resting").gauge().value());
            assertTrue(stats.connections() > 0 && stats.faults() > 0, stats::toString);
        }
    }

    private double ofStore(String name, String... tags) {
        return registry.get("cachewright.redis." + name)
                .tags(tags)
                .functionCounter()
                .count();
    }

    @Test
    void a_store_in_redis_is_counted_even_where_no_server_is() {
        try (RedisStore store = RedisStore.connect("shop", "redis://localhost:1")) {
            new RedisStoreMetrics(store, Tags.of("region", "north")).bindTo(registry);
            assertTrue(registry.getMeters().stream()
                    .allMatch(each -> store.name().equals(each.getId().getTag("store"))
                            && "north".equals(each.getId().getTag("region"))));
            assertEquals(
                    0, registry.get("cachewright.redis.trips").functionCounter().count());
            assertEquals(0, registry.get("cachewright.redis.resting").gauge().value());
        }
    }
}
