package io.cachewright.runtime;

import static io.cachewright.runtime.Calls.call;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Values that are served past their ttl, since loading fails or takes too long. */
@Timeout(60)
class StaleTest extends TimedCaches {
    @Test
    void a_stale_value_is_served_when_loading_fails_and_only_then() {
        Cache<String, Object> cache = caches.open(spec().staleIfError(Duration.ofHours(1)));
        call(cache, "a", this::load);
        clock.turn(Duration.ofMinutes(10));
        assertNull(cache.peek("a"));
        assertEquals("v1", call(cache, "a", TimedCaches::fail));
        assertEquals(1, cache.stats().staleServed());
        assertEquals("v2", call(cache, "a", this::load));
        clock.turn(Duration.ofMinutes(70).minusNanos(1));
        assertEquals("v2", call(cache, "a", TimedCaches::fail));
        clock.turn(Duration.ofNanos(1));
        assertThrows(IOException.class, () -> call(cache, "a", TimedCaches::fail));
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
        assertEquals("v2", call(cache, "a", TimedCaches::fail));
        own.close();
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
}
