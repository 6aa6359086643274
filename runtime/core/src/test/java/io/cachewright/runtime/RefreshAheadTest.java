package io.cachewright.runtime;

import static io.cachewright.runtime.Calls.call;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Values that are loaded anew before they end. */
@Timeout(60)
class RefreshAheadTest extends TimedCaches {
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
            assertEquals("v1", call(cache, "a", TimedCaches::fail));
            executor.runAll();
            assertEquals(i, cache.stats().loadFailures());
        }
        assertEquals(0, cache.stats().refreshes());
        assertEquals("v1", call(cache, "a", this::load));
        executor.runAll();
        assertEquals("v2", call(cache, "a", TimedCaches::fail));
        clock.turn(Duration.ofMinutes(10));
        assertThrows(IOException.class, () -> call(cache, "a", TimedCaches::fail));
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
                    () -> assertThrows(IOException.class, () -> cache.refresh("a", Under.NOTHING, TimedCaches::fail)));
            forced.start();
            forced.join();
            return "withheld";
        });
        executor.runAll();
        assertEquals("v1", call(cache, "a", this::load));
        assertEquals(1, executor.held());
    }
}
