package io.cachewright.runtime;

import static io.cachewright.runtime.Calls.call;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** How long a value is served, and when it leaves memory. */
@Timeout(60)
class TimeTest extends TimedCaches {
    private record Token(String text, Duration ttl) implements HasTtl {}

    static List<Object> empties() {
        return List.of(Optional.empty(), OptionalInt.empty(), List.of(), Set.of(), Map.of(), new int[0]);
    }

    @ParameterizedTest
    @MethodSource("empties")
    void an_empty_value_has_the_ttl_for_empties(Object empty) {
        Cache<String, Object> cache = caches.open(spec().emptyTtl(Duration.ofSeconds(5)));
        call(cache, "a", () -> empty);
        call(cache, "b", () -> List.of(1));
        clock.turn(Duration.ofSeconds(5).minusNanos(1));
        assertTrue(cache.contains("a"));
        clock.turn(Duration.ofNanos(1));
        assertFalse(cache.contains("a"));
        assertTrue(cache.contains("b"));
    }

    @Test
    void jitter_only_shortens_and_spreads() {
        Cache<String, Object> cache = caches.open(spec().jitter(Duration.ofMinutes(4)));
        for (int i = 0; i < 1_000; i++) {
            call(cache, "k" + i, () -> 1);
        }
        clock.turn(Duration.ofMinutes(6).minusNanos(1));
        assertEquals(1_000, cache.size());
        Set<Long> sizes = new TreeSet<>();
        for (int minute = 0; minute < 4; minute++) {
            clock.turn(Duration.ofMinutes(1));
            sizes.add(cache.size());
        }
        assertEquals(4, sizes.size(), "they all end at once: " + sizes);
        clock.turn(Duration.ofNanos(1));
        assertEquals(0, cache.size());
    }

    @Test
    void a_value_may_carry_its_own_ttl() {
        Cache<String, Object> cache = caches.open(spec());
        call(cache, "brief", () -> new Token("a", Duration.ofSeconds(5)));
        call(cache, "long", () -> new Token("b", Duration.ofDays(1)));
        call(cache, "default", () -> new Token("c", null));
        call(cache, "over", () -> new Token("d", Duration.ofSeconds(-1)));
        assertFalse(cache.contains("over"));
        clock.turn(Duration.ofSeconds(5));
        assertFalse(cache.contains("brief"));
        clock.turn(Duration.ofMinutes(10));
        assertFalse(cache.contains("default"));
        assertTrue(cache.contains("long"));
    }

    @Test
    void a_converter_may_know_a_values_ttl() {
        Cache<String, Integer> cache = caches.open(CacheSpec.<String, Integer>named("seconds")
                .ttlOf(value -> value == 0 ? null : Duration.ofSeconds(value)));
        call(cache, "a", () -> 5);
        call(cache, "b", () -> 0);
        clock.turn(Duration.ofSeconds(5));
        assertFalse(cache.contains("a"));
        clock.turn(Duration.ofDays(10_000));
        assertTrue(cache.contains("b"));
    }

    @Test
    void a_converter_may_be_registered_for_a_type_in_every_cache() {
        Caches own = Caches.builder()
                .clock(clock)
                .ttlOf(Integer.class, value -> value == 0 ? null : Duration.ofSeconds(value))
                .build();
        Cache<String, Object> cache = own.open(spec());
        call(cache, "c", () -> "5");
        call(cache, "a", () -> 5);
        call(cache, "b", () -> 0);
        clock.turn(Duration.ofSeconds(5));
        assertFalse(cache.contains("a"));
        assertTrue(cache.contains("b"));
        assertTrue(cache.contains("c"));
    }

    @Test
    void a_converter_that_fails_costs_the_caller_nothing() {
        IllegalStateException broken = new IllegalStateException();
        Throwable[] told = {null};
        Caches own = Caches.builder()
                .listener(new CacheListener() {
                    @Override
                    public void storeFault(String cache, Throwable fault) {
                        told[0] = fault;
                    }
                })
                .build();
        Cache<String, Integer> cache =
                own.open(CacheSpec.<String, Integer>named("seconds").ttlOf(value -> {
                    throw broken;
                }));
        assertEquals(5, call(cache, "a", () -> 5));
        assertFalse(cache.contains("a"));
        assertSame(broken, told[0]);
        assertEquals(1, cache.stats().storeFaults());
    }

    @Test
    void a_ttl_longer_than_time_is_for_ever() {
        Cache<String, Object> cache = caches.open(spec().ttl(Duration.ofSeconds(Long.MAX_VALUE)));
        call(cache, "a", this::load);
        clock.turn(Duration.ofDays(100_000));
        assertTrue(cache.contains("a"));
    }

    @Test
    void what_expired_leaves_memory_when_swept() {
        StoredCache<String, Object> cache =
                (StoredCache<String, Object>) caches.open(spec().staleIfError(Duration.ofMinutes(5)));
        call(cache, "a", this::load);
        clock.turn(Duration.ofMinutes(15).minusNanos(1));
        cache.sweep();
        assertEquals(0, cache.stats().evictedExpired());
        clock.turn(Duration.ofNanos(1));
        cache.sweep();
        assertEquals(1, cache.stats().evictedExpired());
        call(cache, "b", this::load);
        cache.invalidateAll();
        cache.sweep();
        assertEquals(1, cache.stats().evictedInvalidated());
        assertEquals(2, cache.stats().evictions());
    }

    @Test
    void what_is_dead_leaves_memory_by_itself() {
        Caches own =
                Caches.builder().clock(clock).sweepDelay(Duration.ofMillis(1)).build();
        Cache<String, Object> cache = own.open(spec());
        call(cache, "a", this::load);
        clock.turn(Duration.ofMinutes(10));
        Waits.until(() -> cache.stats().evictedExpired() == 1);
        call(cache, "a", this::load);
        cache.invalidateAll();
        Waits.until(() -> cache.stats().evictedInvalidated() == 1);
        call(cache, "a", this::load);
        clock.turn(Duration.ofMinutes(10));
        Waits.until(() -> cache.stats().evictedExpired() == 2);
        own.close();
    }

    @Test
    void settings_that_do_not_go_together_are_refused_when_the_cache_is_opened() {
        CacheSpec<String, Object> plain = CacheSpec.named("prices");
        for (CacheSpec<String, Object> wrong : List.of(
                spec().refreshAfter(Duration.ofMinutes(10)),
                spec().jitter(Duration.ofMinutes(10)),
                plain.jitter(Duration.ofMinutes(1)),
                plain.staleIfError(Duration.ofMinutes(1)),
                spec().loadTimeout(Duration.ofMillis(1)))) {
            CacheSettingException refused = assertThrows(CacheSettingException.class, () -> caches.open(wrong));
            assertTrue(refused.getMessage().contains("'prices'"), refused::getMessage);
        }
        caches.open(plain);
    }

    @Test
    void a_value_that_says_for_ever_is_kept_for_ever() {
        Cache<String, Object> cache = caches.open(spec());
        HasTtl eternal = () -> ChronoUnit.FOREVER.getDuration();
        call(cache, "a", () -> eternal);
        clock.turn(Duration.ofMinutes(11));
        assertSame(eternal, cache.peek("a"));
    }
}
