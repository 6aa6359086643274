package io.cachewright.runtime;

import static io.cachewright.runtime.Calls.call;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.cachewright.runtime.Nodes.Held;
import io.cachewright.runtime.Nodes.Running;
import java.io.IOException;
import java.time.Duration;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What is true of time, wherever the entries are; part of {@link CacheContract}. Some seconds more or less don't matter. */
abstract class TimeContract extends CallContract {
    static final Duration MINUTE = Duration.ofMinutes(1);
    static final Duration MOMENT = Duration.ofSeconds(5);

    private Cache<String, @Nullable String> again(CacheSpec<String, @Nullable String> spec) {
        caches.close();
        caches = builder()
                .clock(clock)
                .executor(behind)
                .listener(new CacheListener() {})
                .build();
        return caches.open(spec);
    }

    @Test
    void an_entry_is_served_until_its_ttl_is_over() {
        assertEquals("v1", call(cache, "a", this::load));
        turn(MINUTE.multipliedBy(10).minus(MOMENT));
        assertEquals("v1", call(cache, "a", this::load));
        turn(MOMENT);
        assertNull(cache.peek("a"));
        assertEquals("v2", call(cache, "a", this::load));
    }

    @Test
    void an_empty_value_has_the_ttl_for_empties() {
        cache = again(spec().emptyTtl(MINUTE));
        assertNull(call(cache, "a", () -> null));
        call(cache, "b", this::load);
        turn(MINUTE.minus(MOMENT));
        assertTrue(cache.contains("a"));
        turn(MOMENT);
        assertFalse(cache.contains("a"));
        assertTrue(cache.contains("b"));
    }

    @Test
    void empties_are_not_kept_when_their_ttl_is_zero() {
        cache = again(spec().emptyTtl(Duration.ZERO));
        assertNull(call(cache, "a", () -> null));
        assertEquals("v1", call(cache, "a", this::load));
        cache.put("a", null);
        assertFalse(cache.contains("a"));
        assertEquals("v2", call(cache, "a", this::load));
        assertNull(cache.refresh("a", Under.NOTHING, () -> null));
        assertFalse(cache.contains("a"));
    }

    @Test
    void jitter_only_shortens() {
        cache = again(spec().jitter(MINUTE.multipliedBy(4)));
        for (int i = 0; i < 50; i++) {
            call(cache, "k" + i, this::load);
        }
        turn(MINUTE.multipliedBy(6).minus(MOMENT));
        for (int i = 0; i < 50; i++) {
            assertTrue(cache.contains("k" + i));
        }
        turn(MINUTE.multipliedBy(4).plus(MOMENT));
        for (int i = 0; i < 50; i++) {
            assertFalse(cache.contains("k" + i));
        }
    }

    @Test
    void a_value_may_have_its_own_ttl() {
        cache = again(spec().ttlOf(value -> switch (value) {
            case "brief" -> MINUTE;
            case "long" -> Duration.ofDays(1);
            case "over" -> Duration.ofSeconds(-1);
            case "odd" -> throw new IllegalStateException();
            default -> null;
        }));
        for (String value : new String[] {"brief", "long", "over", "odd", "usual"}) {
            assertEquals(value, call(cache, value, () -> value));
        }
        assertFalse(cache.contains("over"));
        assertFalse(cache.contains("odd"));
        turn(MINUTE);
        assertFalse(cache.contains("brief"));
        assertTrue(cache.contains("usual"));
        turn(MINUTE.multipliedBy(10));
        assertFalse(cache.contains("usual"));
        assertTrue(cache.contains("long"));
    }

    @Test
    void an_old_value_is_served_at_once_and_reloaded_behind() {
        cache = again(spec().refreshAfter(MINUTE));
        assertEquals("v1", call(cache, "a", this::load));
        turn(MINUTE.minus(MOMENT));
        assertEquals("v1", call(cache, "a", this::load));
        assertEquals(0, behind.held());
        turn(MOMENT);
        for (int i = 0; i < 3; i++) {
            assertEquals("v1", call(cache, "a", this::load));
        }
        assertEquals(1, behind.held());
        behind.runAll();
        assertEquals("v2", call(cache, "a", this::load));
        assertEquals(1, cache.stats().refreshes());
        assertEquals(1, cache.stats().misses());
        assertEquals(2, cache.stats().loads());
    }

    @Test
    void while_reloads_fail_the_old_value_is_served_until_its_ttl() {
        cache = again(spec().refreshAfter(MINUTE));
        call(cache, "a", this::load);
        turn(MINUTE);
        for (int i = 1; i <= 3; i++) {
            assertEquals("v1", call(cache, "a", CallContract::fail));
            behind.runAll();
            assertEquals(i, cache.stats().loadFailures());
        }
        turn(MINUTE.multipliedBy(9));
        assertThrows(IOException.class, () -> call(cache, "a", CallContract::fail));
    }

    @Test
    void an_invalidation_during_a_reload_keeps_its_result_out() {
        cache = again(spec().refreshAfter(MINUTE));
        call(cache, "a", this::load);
        turn(MINUTE);
        call(cache, "a", () -> {
            cache.invalidate("a");
            return "old";
        });
        behind.runAll();
        assertFalse(cache.contains("a"));
        assertEquals("v2", call(cache, "a", this::load));
    }

    @Test
    void a_stale_value_is_served_when_loading_fails_and_only_then() {
        cache = again(spec().staleIfError(Duration.ofHours(1)));
        call(cache, "a", this::load);
        turn(MINUTE.multipliedBy(10));
        assertNull(cache.peek("a"));
        assertEquals("v1", call(cache, "a", CallContract::fail));
        assertEquals(1, cache.stats().staleServed());
        assertEquals("v2", call(cache, "a", this::load));
        turn(MINUTE.multipliedBy(70).minus(MOMENT));
        assertEquals("v2", call(cache, "a", CallContract::fail));
        turn(MOMENT);
        assertThrows(IOException.class, () -> call(cache, "a", CallContract::fail));
    }

    @Test
    void what_was_invalidated_is_never_served_stale() {
        cache = again(spec().staleIfError(Duration.ofHours(1)));
        for (String key : new String[] {"a", "b", "c"}) {
            call(cache, key, this::load);
        }
        turn(MINUTE.multipliedBy(10));
        cache.invalidate("a");
        assertThrows(IOException.class, () -> call(cache, "a", CallContract::fail));
        assertThrows(
                IOException.class,
                () -> call(cache, "b", () -> {
                    cache.invalidate("b");
                    return fail();
                }));
        cache.invalidateAll();
        assertThrows(IOException.class, () -> call(cache, "c", CallContract::fail));
    }

    @Test
    void errors_are_not_hidden_behind_a_stale_value() {
        cache = again(spec().staleIfError(Duration.ofHours(1)));
        call(cache, "a", this::load);
        turn(MINUTE.multipliedBy(10));
        assertThrows(
                AssertionError.class,
                () -> call(cache, "a", () -> {
                    throw new AssertionError();
                }));
    }

    @Test
    void a_value_that_is_not_kept_also_ends_the_stale_one_before_it() {
        cache = again(spec().staleIfError(Duration.ofHours(1)).emptyTtl(Duration.ZERO));
        call(cache, "a", this::load);
        turn(MINUTE.multipliedBy(10));
        assertNull(call(cache, "a", () -> null));
        assertThrows(IOException.class, () -> call(cache, "a", CallContract::fail));
    }

    @Test
    void a_slow_load_serves_the_stale_value_and_finishes_behind() throws Exception {
        cache = again(spec().staleIfError(Duration.ofHours(1)).loadTimeout(Duration.ofMillis(20)));
        call(cache, "a", this::load);
        turn(MINUTE.multipliedBy(10));
        Held slow = new Held("late");
        assertEquals("v1", call(cache, "a", slow));
        Running running = Nodes.start(() -> {
            behind.runAll();
            return "";
        });
        slow.awaitBegin();
        assertEquals("v1", call(cache, "a", this::load));
        assertEquals(2, cache.stats().staleServed());
        slow.goOn();
        running.get();
        assertEquals("late", call(cache, "a", this::load));
    }

    @Test
    void a_shorter_ttl_holds_for_what_is_kept() {
        call(cache, "a", this::load);
        Properties shorter = new Properties();
        shorter.setProperty("cachewright.caches.prices.ttl", "2m");
        caches.reconfigure(shorter);
        turn(MINUTE);
        assertEquals("v1", call(cache, "a", this::load));
        turn(MINUTE);
        assertEquals("v2", call(cache, "a", this::load));
        turn(MINUTE.multipliedBy(2));
        assertEquals("v3", call(cache, "a", this::load));
    }
}
