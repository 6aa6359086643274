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
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is true of calls, wherever the entries are; part of {@link CacheContract}. */
abstract class CallContract {
    final TurnedClock clock = new TurnedClock();
    final HeldExecutor behind = new HeldExecutor();
    final AtomicInteger loads = new AtomicInteger();
    /** What a listener has heard: {@code loaded}, {@code refreshed} and so on. */
    final List<String> heard = new CopyOnWriteArrayList<>();

    Caches caches = Caches.local();
    Cache<String, @Nullable String> cache = caches.open(spec());

    /** Sets up caches of this kind, one process's; all that are asked for in one test share what they share. */
    protected abstract CachesBuilder builder();

    /** The clock of those caches, in nanoseconds. */
    protected final long nanos() {
        return clock.nanos();
    }

    /** As much time as this has passed where the entries are, if that is elsewhere. */
    protected void passed(Duration time) {}

    @BeforeEach
    final void open() {
        caches.close();
        caches = builder()
                .clock(clock)
                .executor(behind)
                .listener(new Listening())
                .build();
        cache = caches.open(spec());
    }

    @AfterEach
    final void close() {
        caches.close();
    }

    private final class Listening implements CacheListener {
        @Override
        public void loaded(String name, Duration took, boolean refreshed, @Nullable Throwable failure) {
            heard.add((refreshed ? "refreshed " : "loaded ") + (failure == null ? "" : "in vain ") + name);
        }

        @Override
        public void storeFault(String name, Throwable fault) {
            heard.add("fault " + fault);
        }

        @Override
        public void invalidated(String name, String what) {
            heard.add("invalidated " + what);
        }

        @Override
        public void staleServed(String name, @Nullable Throwable failure) {
            heard.add("stale");
        }
    }

    static CacheSpec<String, @Nullable String> named(String name) {
        return CacheSpec.<String, @Nullable String>named(name)
                .ttl(Duration.ofMinutes(10))
                .shareable((key, to) -> to.add(key), "1", String.class);
    }

    static CacheSpec<String, @Nullable String> spec() {
        return named("prices");
    }

    final void turn(Duration by) {
        clock.turn(by);
        passed(by);
    }

    final String load() {
        return "v" + loads.incrementAndGet();
    }

    static String fail() throws IOException {
        throw new IOException("broken");
    }

    @Test
    void equal_keys_share_one_result() {
        assertEquals("v1", call(cache, "a", this::load));
        assertEquals("v1", call(cache, new String("a"), this::load));
        assertEquals("v2", call(cache, "b", this::load));
    }

    @Test
    void null_is_a_result() {
        assertNull(call(cache, "a", () -> null));
        assertNull(call(cache, "a", this::load));
        assertTrue(cache.contains("a"));
        cache.invalidate("a");
        assertFalse(cache.contains("a"));
        assertEquals(0, loads.get());
    }

    @Test
    void what_the_method_throws_is_thrown_as_it_is_and_not_kept() {
        IOException broken = new IOException("broken");
        Throwable thrown = assertThrows(
                Throwable.class,
                () -> call(cache, "a", () -> {
                    throw broken;
                }));
        assertSame(broken, thrown);
        assertEquals("v1", call(cache, "a", this::load));
        assertEquals(1, cache.stats().loadFailures());
        assertEquals(2, cache.stats().loads());
        assertEquals(List.of("loaded in vain prices", "loaded prices"), heard);
    }

    @Test
    void what_was_put_is_served() {
        cache.put("a", "mine");
        assertEquals("mine", call(cache, "a", this::load));
        assertEquals("mine", cache.peek("a"));
        assertTrue(cache.contains("a"));
        assertEquals(0, loads.get());
    }

    @Test
    void looking_loads_nothing() {
        assertNull(cache.peek("a"));
        assertFalse(cache.contains("a"));
        assertEquals(0, cache.stats().misses());
    }

    @Test
    void statistics_tell_hits_from_misses() {
        call(cache, "a", this::load);
        call(cache, "a", this::load);
        call(cache, "a", this::load);
        cache.peek("a");
        CacheStats stats = cache.stats();
        assertEquals(2, stats.hits());
        assertEquals(1, stats.misses());
        assertEquals(1, stats.loads());
        assertEquals(0, stats.storeFaults());
        assertEquals(Map.of("prices", stats), caches.stats());
    }

    @Test
    void load_time_and_time_saved_are_measured_by_the_caches_clock() {
        call(cache, "a", () -> {
            clock.turn(Duration.ofMillis(40));
            return load();
        });
        call(cache, "a", this::load);
        call(cache, "a", this::load);
        assertEquals(Duration.ofMillis(40), cache.stats().meanLoadTime());
        assertEquals(Duration.ofMillis(80), cache.stats().timeSaved());
    }

    @Test
    void a_forced_refresh_loads_now_and_keeps_the_old_value_when_it_fails() {
        call(cache, "a", this::load);
        assertEquals("v2", cache.refresh("a", Under.NOTHING, this::load));
        assertEquals("v2", cache.peek("a"));
        assertThrows(IOException.class, () -> cache.refresh("a", Under.NOTHING, CallContract::fail));
        assertEquals("v2", cache.peek("a"));
    }

    @Test
    void scopes_are_apart() {
        call(cache, "a", this::load);
        Cache<String, @Nullable String> one = caches.scoped("one").open(spec());
        Cache<String, @Nullable String> inner =
                caches.scoped("one").scoped("two").open(spec());
        Cache<String, @Nullable String> flat = caches.scoped("one/two").open(spec());
        Cache<String, @Nullable String> unnamed = caches.scoped("").open(spec());
        Cache<String, @Nullable String> colon = caches.scoped("one: two").open(spec());
        int expected = 2;
        for (Cache<String, @Nullable String> each : List.of(one, inner, flat, unnamed, colon)) {
            assertEquals("v" + expected++, each.load("a", Under.tags("t"), this::load));
        }
        caches.scoped("one").invalidateTags("t");
        assertFalse(one.contains("a", Under.tags("t")));
        for (Cache<String, @Nullable String> each : List.of(inner, flat, unnamed, colon)) {
            assertTrue(each.contains("a", Under.tags("t")));
        }
        one.invalidateAll();
        assertEquals("v1", call(cache, "a", this::load));
    }

    @Test
    void a_closed_caches_says_so() {
        call(cache, "a", this::load);
        caches.close();
        caches.close();
        assertThrows(CachesClosedException.class, () -> call(cache, "b", this::load));
        assertThrows(CachesClosedException.class, () -> cache.put("a", "mine"));
        assertThrows(CachesClosedException.class, () -> caches.open(spec()));
    }

    @Test
    void a_load_under_way_survives_the_close() {
        assertEquals("v1", call(cache, "a", () -> {
            caches.close();
            return load();
        }));
    }

    @Test
    void disabled_caches_load_on_every_call() {
        Caches disabled = builder().build(false);
        Cache<String, @Nullable String> none = disabled.open(spec());
        assertEquals("v1", call(none, "a", this::load));
        assertEquals("v2", call(none, "a", this::load));
        disabled.close();
    }
}
