package io.cachewright.runtime;

import static io.cachewright.runtime.Calls.call;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.cachewright.runtime.Nodes.Held;
import io.cachewright.runtime.Nodes.Running;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * What a cache promises, wherever its entries are: in one process, in a store that processes share, or in both. Each kind of
 * cache has a test that extends this.
 */
@Timeout(120)
public abstract class CacheContract extends ManyKeysContract {
    @Test
    void many_callers_at_once_share_one_load() throws Exception {
        int callers = 16;
        CyclicBarrier start = new CyclicBarrier(callers);
        List<Running> running = new ArrayList<>();
        for (int i = 0; i < callers; i++) {
            running.add(Nodes.start(() -> {
                start.await();
                return call(cache, "a", this::load);
            }));
        }
        for (Running each : running) {
            assertEquals("v1", each.get());
        }
        assertEquals(1, loads.get());
        assertEquals(0, Gauges.flights(cache));
    }

    @Test
    void those_who_wait_get_the_owners_exception_itself() throws Exception {
        Held held = new Held("unused");
        IOException broken = new IOException("broken");
        Running owner = Nodes.start(() -> call(cache, "a", () -> {
            held.load();
            throw broken;
        }));
        held.awaitBegin();
        Running waiter = Nodes.start(() -> call(cache, "a", this::load));
        Waits.untilParked(waiter.thread());
        held.goOn();
        for (Running each : List.of(owner, waiter)) {
            assertSame(broken, assertThrows(ExecutionException.class, each::get).getCause());
        }
        assertEquals("v1", call(cache, "a", this::load));
    }

    @Test
    void a_call_after_an_invalidation_does_not_join_the_load_before_it() throws Exception {
        Held held = new Held("old");
        Running before = Nodes.start(() -> call(cache, "a", held));
        held.awaitBegin();
        cache.invalidate("a");
        assertEquals("v1", call(cache, "a", this::load));
        held.goOn();
        assertEquals("old", before.get());
        assertEquals("v1", call(cache, "a", this::load));
    }

    @Test
    void a_load_that_needs_its_own_key_is_told_so() {
        assertThrows(
                RecursiveLoadException.class,
                () -> call(cache, "a", () -> call(cache, "b", () -> call(cache, "a", this::load))));
        assertThrows(
                RecursiveLoadException.class,
                () -> call(cache, "a", () -> cache.refresh("a", Under.NOTHING, this::load)));
        assertThrows(
                RecursiveLoadException.class,
                () -> call(
                        cache,
                        "a",
                        () -> new Opened(cache).getAll(List.of("c", "a")).get("a")));
        assertFalse(cache.contains("a"));
        assertEquals("v1", call(cache, "a", this::load));
    }

    private String down(int n) {
        return String.valueOf(call(cache, "k" + n, () -> n == 0 ? "0" : n + " " + down(n - 1)));
    }

    @Test
    void recursion_fills_the_cache_on_the_way() {
        assertEquals("3 2 1 0", down(3));
        assertEquals("2 1 0", cache.peek("k2"));
        assertEquals(4, cache.stats().loads());
    }

    @Test
    void a_refresh_may_ask_for_what_it_is_to_replace() {
        cache.put("a", "1");
        assertEquals("1 and more", cache.refresh("a", Under.NOTHING, () -> call(cache, "a", this::load) + " and more"));
        assertEquals("1 and more", cache.peek("a"));
    }

    @Test
    void two_threads_that_need_each_others_keys_do_not_wait_for_ever() throws Exception {
        CyclicBarrier both = new CyclicBarrier(2);
        Running one = Nodes.start(() -> needs("one", "two", both));
        Running two = Nodes.start(() -> needs("two", "one", both));
        assertTrue(String.valueOf(one.get()).startsWith("one needs "));
        assertTrue(String.valueOf(two.get()).startsWith("two needs "));
        assertEquals(one.get(), cache.peek("one"));
        assertEquals(0, Gauges.flights(cache));
    }

    private @Nullable String needs(String key, String other, CyclicBarrier both) {
        return call(cache, key, () -> {
            both.await();
            return key + " needs " + call(cache, other, () -> other + " alone");
        });
    }

    @Test
    void many_keys_are_asked_for_at_once() {
        call(cache, "a", this::load);
        Map<String, @Nullable String> all = new Opened(cache).getAll(List.of("c", "a", "b", "c"));
        assertEquals(List.of("c", "a", "b"), List.copyOf(all.keySet()));
        assertEquals("of c", all.get("c"));
        assertEquals("v1", all.get("a"));
        assertEquals("of b", cache.peek("b"));
    }

    @Test
    void many_keys_are_warmed() {
        call(cache, "a", this::load);
        WarmingReport<String> report =
                new Opened(cache).warm(List.of("a", "b", "c")).run();
        assertEquals(2, report.loaded());
        assertEquals(1, report.present());
        Map<String, @Nullable String> now = new LinkedHashMap<>();
        List.of("a", "b", "c").forEach(key -> now.put(key, cache.peek(key)));
        assertEquals(Map.of("a", "v1", "b", "of b", "c", "of c"), now);
    }

    @Test
    void a_load_may_warm_other_keys_but_not_what_needs_itself() throws Exception {
        Running running = Nodes.start(() -> call(cache, "a", () -> {
            KeyLoader<String, @Nullable String> loader = key -> switch (key) {
                case "c" -> call(cache, "a", this::load);
                case "d" -> new Opened(cache).warm(List.of("a")).run().failed() + " failed";
                default -> "of " + key;
            };
            WarmingReport<String> report =
                    new Opened(cache, loader).warm(List.of("a", "b", "c", "d")).run();
            assertEquals(Set.of("a", "c"), report.failures().keySet());
            report.failures().values().forEach(failure -> assertInstanceOf(RecursiveLoadException.class, failure));
            return report.loaded() + " loaded";
        }));
        assertEquals("2 loaded", running.get());
        assertEquals("of b", cache.peek("b"));
        assertEquals("1 failed", cache.peek("d"));
        assertEquals("2 loaded", call(cache, "a", this::load));
        assertEquals(0, Gauges.flights(cache));
    }

    @Test
    void a_load_that_warms_itself_fails_too_where_the_keys_are_waited_for() throws Exception {
        Iterable<String> keys = () -> {
            LockSupport.parkNanos(this, 1);
            return List.of("a").iterator();
        };
        Running running = Nodes.start(
                () -> call(cache, "a", () -> new Opened(cache).warm(keys).run().failed() + " failed"));
        assertEquals("1 failed", running.get());
    }

    private static final class Opened extends CacheHandle<String, @Nullable String> {
        Opened(Cache<String, @Nullable String> cache) {
            this(cache, key -> "of " + key);
        }

        Opened(Cache<String, @Nullable String> cache, KeyLoader<String, @Nullable String> loader) {
            super(cache, loader);
        }
    }

    private CompletableFuture<@Nullable String> future(
            Loader<? extends @Nullable CompletableFuture<@Nullable String>> loader) {
        return cache.loadAsync("a", Under.NOTHING, loader);
    }

    @Test
    void futures_share_one_load_and_none_can_spoil_it_for_others() throws Exception {
        CompletableFuture<@Nullable String> source = new CompletableFuture<>();
        var first = future(() -> source);
        var second = future(() -> CompletableFuture.completedFuture(load()));
        var third = future(() -> CompletableFuture.completedFuture(load()));
        first.cancel(true);
        second.complete("mine");
        assertFalse(source.isDone());
        source.complete("v");
        assertEquals("v", third.get(30, TimeUnit.SECONDS));
        assertEquals("v", cache.peek("a"));
        assertEquals(0, loads.get());
    }

    @Test
    void a_failed_future_reaches_all_and_is_not_kept() {
        CompletableFuture<@Nullable String> source = new CompletableFuture<>();
        var first = future(() -> source);
        var second = future(() -> CompletableFuture.completedFuture(load()));
        IOException broken = new IOException();
        source.completeExceptionally(broken);
        assertSame(broken, assertThrows(CompletionException.class, first::join).getCause());
        assertSame(broken, assertThrows(CompletionException.class, second::join).getCause());
        assertEquals(
                "v1", future(() -> CompletableFuture.completedFuture(load())).join());
    }

    @Test
    void an_invalidation_before_the_future_completes_keeps_its_result_out() {
        CompletableFuture<@Nullable String> source = new CompletableFuture<>();
        var first = future(() -> source);
        cache.invalidate("a");
        var second = future(() -> CompletableFuture.completedFuture(load()));
        source.complete("old");
        assertEquals("old", first.join());
        assertEquals("v1", second.join());
        assertEquals("v1", cache.peek("a"));
    }

    @Test
    void a_future_of_null_is_a_result() {
        assertNull(future(() -> CompletableFuture.completedFuture(null)).join());
        assertTrue(cache.contains("a"));
        CacheException none = assertThrows(CacheException.class, () -> cache.loadAsync("b", () -> null));
        assertEquals("null-future", none.id());
    }
}
