package io.cachewright.runtime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class AsyncTest {
    private final TurnedClock clock = new TurnedClock();
    private final HeldExecutor executor = new HeldExecutor();
    private final Caches caches =
            Caches.builder().clock(clock).executor(executor).build();
    private final Cache<String, String> cache = caches.open(CacheSpec.<String, String>named("prices")
            .ttl(Duration.ofMinutes(10))
            .staleIfError(Duration.ofHours(1)));
    private int loads;

    private CompletableFuture<String> call(Loader<? extends CompletionStage<? extends String>> loader) {
        return call(cache, loader);
    }

    private CompletableFuture<String> call(
            Cache<String, String> of, Loader<? extends CompletionStage<? extends String>> loader) {
        Entry<String> hit = of.find("a");
        return hit != null ? hit.future() : of.loadAsync("a", loader);
    }

    private CompletableFuture<String> load() {
        return CompletableFuture.completedFuture("v" + ++loads);
    }

    @Test
    void the_result_is_kept_and_not_the_future() {
        CompletableFuture<String> first = call(this::load);
        CompletableFuture<String> second = call(this::load);
        assertEquals("v1", first.join());
        assertEquals("v1", second.join());
        assertEquals("v1", cache.peek("a"));
        second.obtrudeValue("spoilt");
        assertEquals("v1", call(this::load).join());
    }

    @Test
    void calls_share_one_load_and_none_can_spoil_it_for_others() {
        CompletableFuture<String> source = new CompletableFuture<>();
        CompletableFuture<String> first = call(() -> source);
        CompletableFuture<String> second = call(this::load);
        CompletableFuture<String> third = call(this::load);
        first.cancel(true);
        second.complete("mine");
        assertFalse(source.isDone());
        source.complete("v");
        assertTrue(first.isCancelled());
        assertEquals("mine", second.join());
        assertEquals("v", third.join());
        assertEquals("v", cache.peek("a"));
        assertEquals(0, loads);
        assertEquals(1, cache.stats().loads());
    }

    @Test
    void who_does_not_wait_for_the_end_has_called_all_the_same() {
        CompletableFuture<String> source = new CompletableFuture<>();
        call(() -> source).cancel(true);
        call(this::load).complete("mine");
        CompletableFuture<String> third = call(this::load);
        source.complete("v");
        third.join();
        call(this::load).join();
        assertEquals(3, cache.stats().misses());
        assertEquals(1, cache.stats().hits());
    }

    @Test
    void a_listener_may_ask_for_what_was_just_loaded() {
        List<String> heard = new ArrayList<>();
        AtomicReference<@Nullable Cache<String, String>> asked = new AtomicReference<>();
        Caches told = Caches.builder()
                .clock(clock)
                .executor(executor)
                .listener(new CacheListener() {
                    @Override
                    public void loaded(String name, Duration took, boolean behind, @Nullable Throwable failure) {
                        CompletableFuture<String> now =
                                call(asked.get(), () -> CompletableFuture.failedFuture(failure));
                        heard.add(behind + " " + now.isDone());
                    }
                })
                .build();
        Cache<String, String> loaded =
                told.open(CacheSpec.<String, String>named("told").refreshAfter(Duration.ofMinutes(1)));
        asked.set(loaded);
        assertEquals("v1", call(loaded, this::load).join());
        clock.turn(Duration.ofMinutes(1));
        assertEquals("v1", call(loaded, this::load).join());
        executor.runAll();
        assertEquals(List.of("false true", "true true"), heard);
    }

    @Test
    void a_failed_future_reaches_all_and_is_not_kept() {
        CompletableFuture<String> source = new CompletableFuture<>();
        CompletableFuture<String> first = call(() -> source);
        CompletableFuture<String> second = call(this::load);
        IOException broken = new IOException();
        source.completeExceptionally(broken);
        assertSame(broken, assertThrows(CompletionException.class, first::join).getCause());
        assertSame(broken, assertThrows(CompletionException.class, second::join).getCause());
        assertEquals("v1", call(this::load).join());
        assertEquals(1, cache.stats().loadFailures());
    }

    @Test
    void a_cancelled_source_is_a_failure() {
        CompletableFuture<String> source = new CompletableFuture<>();
        CompletableFuture<String> first = call(() -> source);
        source.cancel(true);
        assertThrows(CancellationException.class, first::join);
        assertFalse(cache.contains("a"));
    }

    @Test
    void what_is_thrown_before_there_is_a_future_is_thrown() {
        IOException broken = new IOException();
        assertSame(
                broken,
                assertThrows(
                        Throwable.class,
                        () -> call(() -> {
                            throw broken;
                        })));
        CacheException none = assertThrows(CacheException.class, () -> call(() -> null));
        assertEquals("null-future", none.id());
        assertEquals("v1", call(this::load).join());
    }

    @Test
    void a_future_of_null_is_a_result() {
        assertNull(call(() -> CompletableFuture.completedFuture(null)).join());
        assertTrue(cache.contains("a"));
    }

    @Test
    void an_invalidation_before_the_future_completes_keeps_its_result_out() {
        CompletableFuture<String> source = new CompletableFuture<>();
        CompletableFuture<String> first = call(() -> source);
        cache.invalidate("a");
        CompletableFuture<String> second = call(this::load);
        source.complete("old");
        assertEquals("old", first.join());
        assertEquals("v1", second.join());
        assertEquals("v1", cache.peek("a"));
    }

    @Test
    void a_call_that_needs_its_own_key_before_it_returns_is_told_so() {
        assertThrows(RecursiveLoadException.class, () -> call(() -> call(this::load)));
        assertEquals("v1", call(this::load).join());
    }

    @Test
    void a_stale_value_is_served_when_the_future_fails() {
        call(this::load);
        clock.turn(Duration.ofMinutes(10));
        assertEquals(
                "v1",
                call(() -> CompletableFuture.failedFuture(new IOException())).join());
        assertEquals(1, cache.stats().staleServed());
        CompletableFuture<String> dependent =
                CompletableFuture.<String>failedFuture(new AssertionError()).thenApply(value -> value);
        assertThrows(CompletionException.class, () -> call(() -> dependent).join());
        assertEquals("v2", call(this::load).join());
    }

    @Test
    void an_old_value_is_served_at_once_and_reloaded_behind() {
        Cache<String, String> fresh =
                caches.open(CacheSpec.<String, String>named("fresh").refreshAfter(Duration.ofMinutes(1)));
        call(fresh, this::load);
        clock.turn(Duration.ofMinutes(1));
        assertEquals("v1", call(fresh, this::load).join());
        assertEquals("v1", call(fresh, this::load).join());
        assertEquals(1, executor.held());
        executor.runAll();
        assertEquals("v2", call(fresh, this::load).join());
        assertEquals(1, fresh.stats().refreshes());
        clock.turn(Duration.ofMinutes(1));
        call(fresh, () -> CompletableFuture.failedFuture(new IOException()));
        executor.runAll();
        assertEquals("v2", call(fresh, this::load).join());
        executor.runAll();
        assertEquals("v3", call(fresh, this::load).join());
    }

    @Test
    void a_slow_reload_serves_the_stale_value_and_finishes_behind() throws Exception {
        Cache<String, String> slow = caches.open(CacheSpec.<String, String>named("slow")
                .ttl(Duration.ofMinutes(10))
                .staleIfError(Duration.ofHours(1))
                .loadTimeout(Duration.ofMillis(10)));
        call(slow, this::load);
        clock.turn(Duration.ofMinutes(10));
        CompletableFuture<String> source = new CompletableFuture<>();
        assertEquals("v1", call(slow, () -> source).get(30, TimeUnit.SECONDS));
        source.complete("late");
        assertEquals("late", slow.peek("a"));
    }

    @Test
    void disabled_caches_hand_out_each_future() {
        Cache<String, String> disabled = Caches.disabled().open(CacheSpec.named("prices"));
        assertEquals("v1", call(disabled, this::load).join());
        assertEquals("v2", call(disabled, this::load).join());
    }

    @Test
    void a_failing_future_does_not_go_back_behind_a_put() {
        cache.put("a", "old");
        clock.turn(Duration.ofMinutes(11));
        CompletableFuture<String> source = new CompletableFuture<>();
        CompletableFuture<String> got = call(() -> source);
        cache.put("a", "new");
        source.completeExceptionally(new IOException());
        assertEquals("new", got.join());
    }

    @Test
    void what_is_thrown_before_there_is_a_future_is_a_failed_load_too() {
        call(this::load);
        clock.turn(Duration.ofMinutes(11));
        CompletableFuture<String> got = call(() -> {
            throw new IOException();
        });
        assertEquals("v1", got.join());
        assertEquals(1, cache.stats().staleServed());
    }
}
