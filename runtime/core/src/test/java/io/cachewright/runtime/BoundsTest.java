package io.cachewright.runtime;

import static io.cachewright.runtime.Calls.call;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BoundsTest {
    private final Caches caches = Caches.local();

    @Test
    void weight_bounds_what_is_kept() {
        Cache<Integer, String> cache =
                caches.open(CacheSpec.<Integer, String>named("texts").maxWeight(1_000, (key, value) -> value.length()));
        for (int i = 0; i < 1_000; i++) {
            call(cache, i, () -> "x".repeat(100));
        }
        assertEquals(10, cache.size());
        assertEquals(990, cache.stats().evictedForRoom());
        assertEquals(1_000, cache.stats().maxSize());
        call(cache, -1, () -> "x".repeat(1_001));
        cache.size();
        assertFalse(cache.contains(-1));
    }

    /** Each of the others is asked for again after it had to go, so it is missed more often than what is in use. */
    @Test
    void what_is_asked_for_often_stays_whatever_it_weighs() {
        Cache<Integer, Integer> cache =
                caches.open(CacheSpec.<Integer, Integer>named("weighed").maxWeight(100, (key, value) -> 1));
        int[] loads = {0};
        for (int i = 0; i < 20_000; i++) {
            int often = i % 50;
            call(cache, often, () -> ++loads[0]);
            call(cache, 1_000 + i % 500, () -> 0);
        }
        assertTrue(loads[0] < 500, "of 20,000 calls " + loads[0] + " loaded");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 10, 100, 10_000})
    void the_dead_do_not_keep_the_living_out(int room) {
        TurnedClock clock = new TurnedClock();
        Caches timed = Caches.builder().clock(clock).executor(Runnable::run).build();
        Cache<Integer, Integer> cache = timed.open(
                CacheSpec.<Integer, Integer>named("small").maxSize(room).ttl(Duration.ofMinutes(1)));
        for (int round = 1; round <= 4; round++) {
            // Keys that are asked for often, and then never again.
            for (int i = 0; i < 10 * room; i++) {
                call(cache, round * room + i % room, () -> 1);
            }
            assertTrue(cache.size() > room * 0.9, () -> cache.stats().toString());
            if (round % 2 == 0) {
                cache.invalidateAll();
            } else {
                clock.turn(Duration.ofMinutes(1));
            }
            assertEquals(0, cache.size());
        }
    }

    @Test
    void a_weight_below_zero_is_a_fault_and_the_value_is_returned() {
        Cache<Integer, String> cache =
                caches.open(CacheSpec.<Integer, String>named("texts").maxWeight(10, (key, value) -> -1));
        assertEquals("a", call(cache, 1, () -> "a"));
        assertFalse(cache.contains(1));
        assertEquals(1, cache.stats().storeFaults());
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    @Test
    void a_key_or_value_of_another_type_is_refused() {
        Cache<Integer, String> cache =
                caches.open(CacheSpec.<Integer, String>named("texts").types(int.class, String.class));
        assertEquals("a", call(cache, 1, () -> "a"));
        Cache raw = cache;
        CacheTypeException value = assertThrows(CacheTypeException.class, () -> raw.load(2, (Loader) () -> 7));
        assertEquals("""
                [cachewright:cache-type] cache 'texts': a value is a java.lang.Integer and not a java.lang.String, so it \
                is not kept.
                  Fix: Look for raw types and unchecked casts where this cache is used.""", value.getMessage());
        assertThrows(CacheTypeException.class, () -> raw.load("two", (Loader) () -> "b"));
        assertThrows(CacheTypeException.class, () -> raw.put(3, 3));
        assertEquals("b", call(cache, 2, () -> "b"));
        assertThrows(
                CacheNameTakenException.class,
                () -> caches.open(CacheSpec.named("texts").types(int.class, List.class)));
    }

    @Test
    void listeners_hear_of_everything_but_hits() {
        List<String> heard = java.util.Collections.synchronizedList(new ArrayList<>());
        Caches told = Caches.builder()
                .executor(Runnable::run)
                .listener(new CacheListener() {
                    @Override
                    public void loaded(String cache, java.time.Duration took, boolean behind, Throwable failure) {
                        heard.add("loaded " + behind + " " + failure);
                    }

                    @Override
                    public void invalidated(String cache, String what) {
                        heard.add("invalidated " + what);
                    }

                    @Override
                    public void evicted(String cache, EvictionCause cause, long count) {
                        heard.add("evicted " + cause + " " + count);
                    }
                })
                .build();
        Cache<String, String> cache =
                told.open(CacheSpec.<String, String>named("texts").maxSize(1));
        call(cache, "a", () -> "1");
        call(cache, "a", () -> "2");
        cache.invalidate("a");
        cache.invalidateAll();
        told.invalidateTags("t");
        assertEquals(List.of("loaded false null", "invalidated key a", "invalidated all", "invalidated tag t"), heard);
        call(cache, "a", () -> "1");
        call(cache, "b", () -> "2");
        assertTrue(heard.contains("evicted ROOM 1"), heard::toString);
    }

    @Test
    void a_value_of_another_type_is_counted_as_a_failed_load() {
        @SuppressWarnings("unchecked")
        Cache<Object, Object> cache = (Cache<Object, Object>) (Cache<?, ?>)
                Caches.local().open(CacheSpec.<String, Integer>named("typed").types(String.class, Integer.class));
        assertThrows(CacheTypeException.class, () -> cache.load("a", () -> "no number"));
        assertThrows(
                java.util.concurrent.CompletionException.class,
                () -> cache.loadAsync("b", () -> java.util.concurrent.CompletableFuture.completedFuture("no number"))
                        .join());
        assertEquals(2, cache.stats().loads());
        assertEquals(2, cache.stats().loadFailures());
    }
}
