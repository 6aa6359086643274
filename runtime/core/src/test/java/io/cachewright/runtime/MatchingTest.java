package io.cachewright.runtime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class MatchingTest {
    private final TurnedClock clock = new TurnedClock();
    private final Caches caches = Caches.builder().clock(clock).build();
    private final Cache<@Nullable Object, Integer> cache =
            caches.open(CacheSpec.<@Nullable Object, Integer>named("PriceService.quote(String,Currency)")
                    .ttl(Duration.ofMinutes(1)));

    @Test
    void a_pattern_takes_out_what_fits_it_as_a_whole() {
        List.of("A1, EUR", "A10, EUR", "A1, USD", "B1, EUR", "XA1, EUR").forEach(key -> cache.put(key, 1));
        assertEquals(1, caches.invalidateMatching("PriceService.quote(String,Currency)", "A1, U*"));
        assertFalse(cache.contains("A1, USD"));
        assertEquals(1, caches.invalidateMatching("PriceService.quote", "A??, EUR"));
        assertFalse(cache.contains("A10, EUR"));
        assertEquals(1, caches.invalidateMatching("PriceService.quote", "A1*"));
        assertEquals(2, cache.size());
        assertEquals(0, caches.invalidateMatching("PriceService.quote", "A1"));
        assertEquals(2, caches.invalidateMatching("PriceService.quote", "*"));
    }

    @Test
    void other_letters_of_regular_expressions_are_letters() {
        cache.put("a.b", 1);
        cache.put("axb", 1);
        cache.put("a\nb", 1);
        assertEquals(1, caches.invalidateMatching("PriceService.quote", "a.b"));
        assertTrue(cache.contains("axb"));
        assertEquals(0, caches.invalidateMatching("PriceService.quote", "[a-z]*"));
        assertEquals(2, caches.invalidateMatching("PriceService.quote", "a?b"));
    }

    @Test
    void keys_are_matched_as_people_read_them() {
        cache.put(null, 1);
        cache.put(new int[] {1, 2}, 1);
        cache.put(7L, 1);
        assertEquals(1, caches.invalidateMatching("PriceService.quote", "null"));
        assertEquals(1, caches.invalidateMatching("PriceService.quote", "[1, 2]"));
        assertEquals(1, caches.invalidateMatching("PriceService.quote", "7"));
    }

    @Test
    void what_is_dead_already_is_not_counted() {
        cache.put("A1", 1);
        clock.turn(Duration.ofMinutes(2));
        cache.put("A2", 1);
        assertEquals(1, caches.invalidateMatching("PriceService.quote", "A*"));
    }

    @Test
    void what_is_being_loaded_is_not_kept() {
        assertEquals(1, cache.load("A1", () -> {
            caches.invalidateMatching("PriceService.quote", "A*");
            return 1;
        }));
        assertNull(cache.peek("A1"));
        assertEquals(1, cache.load("B1", () -> {
            caches.invalidateMatching("PriceService.quote", "A*");
            return 1;
        }));
        assertEquals(1, cache.peek("B1"));
    }

    @Test
    void a_put_does_not_win_over_it() {
        Changes changes = caches.changes(cache);
        caches.invalidateMatching("PriceService.quote", "A*");
        changes.put(cache, "A1", Under.NOTHING, 1).apply();
        assertNull(cache.peek("A1"));
    }

    @Test
    void a_name_that_no_cache_has_is_an_error() {
        assertEquals(
                "[cachewright:unknown-cache] no cache 'PriceService.qoute' has been opened in these Caches.\n"
                        + "  Fix: Did you mean 'PriceService.quote'?",
                assertThrows(UnknownCacheException.class, () -> caches.invalidateMatching("PriceService.qoute", "*"))
                        .getMessage());
        assertThrows(UnknownCacheException.class, () -> Caches.local().invalidateMatching("x", "*"));
    }
}
