package io.cachewright.runtime;

import static io.cachewright.runtime.Calls.call;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@Timeout(60)
class TimeTest {
    private final TurnedClock clock = new TurnedClock();
    private final HeldExecutor executor = new HeldExecutor();
    private final Caches caches =
            Caches.builder().clock(clock).executor(executor).build();
    private final AtomicInteger loads = new AtomicInteger();

    private static CacheSpec<String, Object> spec() {
        return CacheSpec.<String, Object>named("prices").ttl(Duration.ofMinutes(10));
    }

    private Object load() {
        return "v" + loads.incrementAndGet();
    }

    private static Object fail() throws IOException {
        throw new IOException("broken");
    }

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
    void an_old_value_is_served_at_once_and_reloaded_behind() {
        Cache<String, Object> cache = caches.open(spec().refreshAfter(Duration.ofMinutes(1)));
        assertEquals("v1", call(cache, "a", this::load));
        clock.turn(Duration.ofMinutes(1).minusNanos(1));
        assertEquals("v1", call(cache, "a", this::load));
        assertEquals(0, executor.held());
        clock.turn(Duration.ofNanos(1));
        for (int i = 0; i < 5; i++) {
            assertEquals("v1", call(cache, "a", this::load));
        }
        assertEquals(1, executor.held());
        assertEquals(1, loads.get());
        executor.runAll();
        assertEquals("v2", call(cache, "a", this::load));
        assertEquals(1, cache.stats().refreshes());
        assertEquals(7, cache.stats().hits());
        assertEquals(1, cache.stats().misses());
        assertEquals(2, cache.stats().loads());
        clock.turn(Duration.ofMinutes(1));
        assertEquals("v2", call(cache, "a", this::load));
        assertEquals(1, executor.held());
    }

    @Test
    void while_reloads_fail_the_old_value_is_served_until_its_ttl() {
        Cache<String, Object> cache = caches.open(spec().refreshAfter(Duration.ofMinutes(1)));
        call(cache, "a", this::load);
        clock.turn(Duration.ofMinutes(1));
        for (int i = 1; i <= 3; i++) {
            assertEquals("v1", call(cache, "a", TimeTest::fail));
            executor.runAll();
            assertEquals(i, cache.stats().loadFailures());
        }
        assertEquals(0, cache.stats().refreshes());
        assertEquals("v1", call(cache, "a", this::load));
        executor.runAll();
        assertEquals("v2", call(cache, "a", TimeTest::fail));
        clock.turn(Duration.ofMinutes(10));
        assertThrows(IOException.class, () -> call(cache, "a", TimeTest::fail));
    }

    @Test
    void a_value_that_ends_before_its_reload_begins_is_loaded_by_its_caller() {
        Cache<String, Object> cache = caches.open(spec().refreshAfter(Duration.ofMinutes(1)));
        call(cache, "a", this::load);
        clock.turn(Duration.ofMinutes(1));
        call(cache, "a", this::load);
        clock.turn(Duration.ofMinutes(10));
        assertEquals("v2", call(cache, "a", this::load));
        executor.runAll();
        assertEquals(2, loads.get());
    }

    @Test
    void a_full_executor_only_delays_the_reload() {
        boolean[] full = {true};
        Caches busy = Caches.builder()
                .clock(clock)
                .executor(task -> {
                    if (full[0]) {
                        throw new java.util.concurrent.RejectedExecutionException();
                    }
                    task.run();
                })
                .build();
        Cache<String, Object> cache = busy.open(spec().refreshAfter(Duration.ofMinutes(1)));
        call(cache, "a", this::load);
        clock.turn(Duration.ofMinutes(1));
        assertEquals("v1", call(cache, "a", this::load));
        full[0] = false;
        assertEquals("v1", call(cache, "a", this::load));
        assertEquals("v2", call(cache, "a", this::load));
    }

    @Test
    void a_stale_value_is_served_when_loading_fails_and_only_then() {
        Cache<String, Object> cache = caches.open(spec().staleIfError(Duration.ofHours(1)));
        call(cache, "a", this::load);
        clock.turn(Duration.ofMinutes(10));
        assertNull(cache.peek("a"));
        assertEquals("v1", call(cache, "a", TimeTest::fail));
        assertEquals(1, cache.stats().staleServed());
        assertEquals("v2", call(cache, "a", this::load));
        clock.turn(Duration.ofMinutes(70).minusNanos(1));
        assertEquals("v2", call(cache, "a", TimeTest::fail));
        clock.turn(Duration.ofNanos(1));
        assertThrows(IOException.class, () -> call(cache, "a", TimeTest::fail));
    }

    @Test
    void errors_and_interrupts_are_not_hidden_behind_a_stale_value() {
        Cache<String, Object> cache = caches.open(spec().staleIfError(Duration.ofHours(1)));
        call(cache, "a", this::load);
        clock.turn(Duration.ofMinutes(10));
        assertThrows(
                AssertionError.class,
                () -> call(cache, "a", () -> {
                    throw new AssertionError();
                }));
        assertThrows(
                InterruptedException.class,
                () -> call(cache, "a", () -> {
                    throw new InterruptedException();
                }));
    }

    @Test
    void a_slow_reload_serves_the_stale_value_and_finishes_behind() throws Exception {
        var threads = Executors.newCachedThreadPool();
        Caches own = Caches.builder().clock(clock).executor(threads).build();
        Cache<String, Object> cache =
                own.open(spec().staleIfError(Duration.ofHours(1)).loadTimeout(Duration.ofMillis(20)));
        call(cache, "a", this::load);
        clock.turn(Duration.ofMinutes(10));
        CountDownLatch goOn = new CountDownLatch(1);
        Loader<Object> slow = () -> {
            goOn.await();
            return load();
        };
        assertEquals("v1", call(cache, "a", slow));
        Future<Object> other = threads.submit(() -> call(cache, "a", slow));
        assertEquals("v1", other.get());
        assertEquals(2, cache.stats().staleServed());
        goOn.countDown();
        Waits.until(() -> cache.contains("a"));
        assertEquals("v2", call(cache, "a", this::load));
        assertEquals(2, cache.stats().loads());
        threads.shutdownNow();
    }

    @Test
    void a_quick_reload_with_a_timeout_is_waited_for() {
        Caches own = Caches.builder().clock(clock).build();
        Cache<String, Object> cache =
                own.open(spec().staleIfError(Duration.ofHours(1)).loadTimeout(Duration.ofDays(1)));
        call(cache, "a", this::load);
        clock.turn(Duration.ofMinutes(10));
        assertEquals("v2", call(cache, "a", this::load));
        clock.turn(Duration.ofMinutes(10));
        assertEquals("v2", call(cache, "a", TimeTest::fail));
        own.close();
    }

    record Token(String text, Duration ttl) implements HasTtl {}

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
    void a_failing_load_does_not_go_back_behind_a_put() {
        Cache<String, Object> cache = caches.open(spec().staleIfError(Duration.ofHours(1)));
        cache.put("a", "old");
        clock.turn(Duration.ofMinutes(11));
        Object got = call(cache, "a", () -> {
            cache.put("a", "new");
            return fail();
        });
        assertEquals("new", got);
    }

    @Test
    void an_executor_that_fails_costs_only_the_reload() {
        Caches failing = Caches.builder()
                .clock(clock)
                .executor(task -> {
                    throw new IllegalStateException("gone");
                })
                .build();
        Cache<String, Object> cache = failing.open(spec().refreshAfter(Duration.ofMinutes(1)));
        call(cache, "a", this::load);
        clock.turn(Duration.ofMinutes(2));
        assertEquals("v1", call(cache, "a", this::load));
        assertEquals(0, ((StoredCache<String, Object>) cache).flights());
    }

    @Test
    void a_reload_that_throws_an_error_is_counted_and_tried_again() {
        Cache<String, Object> cache = caches.open(spec().refreshAfter(Duration.ofMinutes(1)));
        call(cache, "a", this::load);
        clock.turn(Duration.ofMinutes(2));
        call(cache, "a", () -> {
            throw new NoClassDefFoundError("gone");
        });
        executor.runAll();
        assertEquals(1, cache.stats().loadFailures());
        call(cache, "a", this::load);
        assertEquals(1, executor.held());
    }

    @Test
    void a_reload_whose_result_is_withheld_is_due_again() {
        Cache<String, Object> cache = caches.open(spec().refreshAfter(Duration.ofMinutes(1)));
        call(cache, "a", this::load);
        clock.turn(Duration.ofMinutes(2));
        call(cache, "a", () -> {
            // Another thread's, which revokes this one's right to publish.
            Thread forced = new Thread(
                    () -> assertThrows(IOException.class, () -> cache.refresh("a", Under.NOTHING, TimeTest::fail)));
            forced.start();
            forced.join();
            return "withheld";
        });
        executor.runAll();
        assertEquals("v1", call(cache, "a", this::load));
        assertEquals(1, executor.held());
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
