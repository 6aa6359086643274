package io.cachewright.runtime;

import static io.cachewright.runtime.Calls.call;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class LocalCacheTest {
    private final TurnedClock clock = new TurnedClock();
    private final Caches caches = Caches.builder().clock(clock).build();
    private final Cache<String, String> cache = caches.open(CacheSpec.named("prices"));
    private final AtomicInteger loads = new AtomicInteger();

    private String load() {
        return "v" + loads.incrementAndGet();
    }

    @Test
    void null_is_a_key_and_a_result() {
        assertNull(call(cache, null, () -> null));
        assertNull(call(cache, null, this::load));
        assertTrue(cache.contains(null));
        assertNotNull(cache.find(null));
        cache.invalidate(null);
        assertFalse(cache.contains(null));
    }

    @Test
    void a_ttl_ends_at_the_nanosecond() {
        Cache<String, String> brief =
                caches.open(CacheSpec.<String, String>named("brief").ttl(Duration.ofMinutes(10)));
        assertEquals("v1", call(brief, "a", this::load));
        clock.turn(Duration.ofMinutes(10).minusNanos(1));
        assertEquals("v1", call(brief, "a", this::load));
        clock.turn(Duration.ofNanos(1));
        assertNull(brief.peek("a"));
        assertEquals("v2", call(brief, "a", this::load));
    }

    @Test
    void a_hit_without_ttl_does_not_read_the_time() {
        call(cache, "a", this::load);
        long before = clock.reads.get();
        call(cache, "a", this::load);
        assertEquals(before, clock.reads.get());
    }

    @Test
    void no_more_entries_than_there_is_room_for() {
        Cache<Integer, Integer> small =
                caches.open(CacheSpec.<Integer, Integer>named("small").maxSize(100));
        for (int i = 0; i < 10_000; i++) {
            int value = i;
            call(small, i, () -> value);
        }
        assertEquals(100, small.size());
        assertEquals(9_900, small.stats().evictions());
    }

    @Test
    void invalidating_one_key_leaves_the_others() {
        call(cache, "a", this::load);
        call(cache, "b", this::load);
        cache.invalidate("a");
        assertEquals("v3", call(cache, "a", this::load));
        assertEquals("v2", call(cache, "b", this::load));
        cache.invalidateAll();
        assertEquals(0, cache.size());
        assertEquals("v4", call(cache, "a", this::load));
        assertEquals("v5", call(cache, "b", this::load));
    }

    @Test
    void null_is_one_of_many_keys() {
        Cache<@Nullable String, Integer> cache = caches.open(CacheSpec.named("nulls"));
        cache.put(null, 1);
        cache.put("a", 2);
        cache.put("b", 3);
        assertEquals(new HashSet<>(Arrays.asList(null, "a", "b")), cache.keys());
        cache.invalidateAll(Arrays.asList(null, "a"));
        assertEquals(Set.of("b"), cache.keys());
    }

    @Test
    void what_has_expired_is_no_key_of_it() {
        Cache<String, Integer> cache =
                caches.open(CacheSpec.<String, Integer>named("ends").ttl(Duration.ofMinutes(1)));
        cache.put("a", 1);
        clock.turn(Duration.ofMinutes(1));
        assertEquals(Set.of(), cache.keys());
    }

    @Test
    void statistics_tell_how_full_it_is() {
        call(cache, "a", this::load);
        call(cache, "a", this::load);
        CacheStats stats = cache.stats();
        assertEquals(1, stats.size());
        assertEquals(10_000, stats.maxSize());
        assertTrue(stats.toString().startsWith("CacheStats[hits=1, misses=1, "), stats::toString);
    }

    @Test
    void an_invalidation_during_a_put_is_not_lost() {
        AtomicReference<Runnable> meanwhile = new AtomicReference<>(() -> {});
        Cache<String, String> weighed =
                caches.open(CacheSpec.<String, String>named("weighed").maxWeight(100, (k, v) -> {
                    meanwhile.getAndSet(() -> {}).run();
                    return 1;
                }));
        weighed.put("a", "before");
        meanwhile.set(() -> weighed.invalidate("a"));
        weighed.put("a", "during");
        assertNull(weighed.peek("a"));
        meanwhile.set(() -> weighed.put("a", "later"));
        weighed.put("a", "during");
        assertNotEquals("during", weighed.peek("a"));
    }

    @Test
    void an_error_of_a_listener_changes_nothing() {
        Caches heard = Caches.builder().listener(new Failing()).build();
        assertEquals("v1", call(heard.<String, String>open(CacheSpec.named("prices")), "a", this::load));
        assertEquals(1, heard.stats().get("prices").loads());
    }

    private static final class Failing implements CacheListener {
        @Override
        public void loaded(String cache, Duration took, boolean behind, @Nullable Throwable failure) {
            throw new AssertionError("a listener's own");
        }
    }
}
