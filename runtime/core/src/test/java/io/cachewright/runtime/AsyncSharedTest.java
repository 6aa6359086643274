package io.cachewright.runtime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Futures where processes share what they complete with. */
@Timeout(60)
class AsyncSharedTest {
    private static final int MORE_THAN_THREADS = 50;

    private final TurnedClock clock = new TurnedClock();
    private final MapStore store = new MapStore(clock::nanos);
    private final Caches here = Caches.builder().clock(clock).shared(store).build();
    private final Caches there = Caches.builder().clock(clock).shared(store).build();
    private final AtomicInteger loads = new AtomicInteger();

    private static Cache<String, String> cache(Caches caches) {
        return caches.open(CacheSpec.<String, String>named("futures")
                .ttl(Duration.ofMinutes(1))
                .shareable((key, to) -> to.add(key), "1", String.class));
    }

    private CompletableFuture<String> ask(Caches caches, CompletableFuture<String> source) {
        return cache(caches).loadAsync("a", () -> {
            loads.incrementAndGet();
            return source;
        });
    }

    private static String of(CompletableFuture<String> answer) throws Exception {
        return answer.get(30, TimeUnit.SECONDS);
    }

    @AfterEach
    void close() {
        here.close();
        there.close();
    }

    @Test
    void who_asks_while_another_process_loads_is_not_kept_and_gets_its_result() throws Exception {
        CompletableFuture<String> source = new CompletableFuture<>();
        CompletableFuture<String> first = ask(here, source);
        // Returns although the load there goes on.
        CompletableFuture<String> second = ask(there, CompletableFuture.completedFuture("mine"));
        CompletableFuture<String> third = ask(there, CompletableFuture.completedFuture("mine"));
        assertFalse(second.isDone());
        source.complete("theirs");
        assertEquals("theirs", of(first));
        assertEquals("theirs", of(second));
        assertEquals("theirs", of(third));
        assertEquals(1, loads.get());
        assertEquals(0, Gauges.flights(cache(there)));
    }

    @Test
    void who_waited_for_a_load_that_failed_elsewhere_loads() throws Exception {
        CompletableFuture<String> source = new CompletableFuture<>();
        CompletableFuture<String> first = ask(here, source);
        CompletableFuture<String> second = ask(there, CompletableFuture.completedFuture("mine"));
        source.completeExceptionally(new IllegalStateException("no"));
        assertThrows(CompletionException.class, first::join);
        assertEquals("mine", of(second));
        assertEquals("mine", of(ask(here, CompletableFuture.failedFuture(new AssertionError("it is there")))));
        assertEquals(2, loads.get());
    }

    @Test
    void what_the_own_load_throws_after_the_wait_reaches_its_callers() throws Exception {
        CompletableFuture<String> source = new CompletableFuture<>();
        CompletableFuture<String> first = ask(here, source);
        CompletableFuture<String> second =
                ask(there, CompletableFuture.failedFuture(new IllegalStateException("mine")));
        source.completeExceptionally(new IllegalStateException("theirs"));
        assertThrows(CompletionException.class, first::join);
        CompletionException failure = assertThrows(CompletionException.class, second::join);
        assertEquals("mine", failure.getCause().getMessage());
        assertEquals(0, Gauges.flights(cache(there)));
    }

    @Test
    void nobody_waits_for_ever_when_caches_are_closed_before_there_was_a_thread_to_wait_for_another_process() {
        List<CompletableFuture<String>> waiting = new ArrayList<>();
        for (int i = 0; i < MORE_THAN_THREADS; i++) {
            var unused = cache(here).loadAsync("a" + i, CompletableFuture::new);
            waiting.add(cache(there).loadAsync("a" + i, CompletableFuture::new));
        }
        there.close();
        for (CompletableFuture<String> each : waiting) {
            assertThrows(ExecutionException.class, () -> of(each));
        }
    }
}
