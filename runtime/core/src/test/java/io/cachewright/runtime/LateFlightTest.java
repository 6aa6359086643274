package io.cachewright.runtime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.cachewright.runtime.flight.Flight;
import io.cachewright.runtime.flight.Flights;
import io.cachewright.runtime.version.Stamp;
import java.lang.ref.WeakReference;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Flights that are late, hang, or lose their owner. */
@Timeout(60)
class LateFlightTest {
    private final TurnedClock clock = new TurnedClock();
    private final HeldExecutor held = new HeldExecutor();
    private final Caches caches = Caches.builder().clock(clock).executor(held).build();

    private static CacheSpec<String, Integer> impatient() {
        return CacheSpec.<String, Integer>named("impatient")
                .ttl(Duration.ofMinutes(1))
                .staleIfError(Duration.ofHours(1))
                .loadTimeout(Duration.ofMillis(20));
    }

    @Test
    void a_busy_executor_does_not_take_the_load_timeout_away() throws Exception {
        Cache<String, Integer> cache = caches.open(impatient());
        cache.put("k", 1);
        clock.turn(Duration.ofMinutes(2));
        CountDownLatch goOn = new CountDownLatch(1);
        Loader<Integer> slow = () -> {
            goOn.await();
            return 2;
        };
        // The first begins the flight, the second finds one that nobody runs.
        for (int caller = 0; caller < 2; caller++) {
            CompletableFuture<Integer> got = new CompletableFuture<>();
            new Thread(() -> got.complete(cache.load("k", slow))).start();
            try {
                assertEquals(1, got.get(30, TimeUnit.SECONDS));
            } catch (java.util.concurrent.TimeoutException hangs) {
                goOn.countDown();
                throw hangs;
            }
        }
        goOn.countDown();
        held.runAll();
        assertEquals(2, cache.peek("k"));
        assertEquals(2, cache.stats().staleServed());
    }

    @Test
    void without_room_for_a_reload_the_stale_value_is_served_at_once() {
        Cache<String, Integer> cache = Caches.builder()
                .clock(clock)
                .executor(task -> {
                    throw new IllegalStateException("full");
                })
                .build()
                .open(impatient());
        cache.put("k", 1);
        clock.turn(Duration.ofMinutes(2));
        assertEquals(1, cache.load("k", () -> 2));
        assertEquals(0, ((StoredCache<?, ?>) cache).flights());
        clock.turn(Duration.ofHours(2));
        assertEquals(2, cache.load("k", () -> 2));
    }

    @Test
    void callers_that_gave_up_are_forgotten() {
        Cache<String, Integer> cache = caches.open(CacheSpec.named("hanging"));
        CompletableFuture<Integer> never = new CompletableFuture<>();
        var unused = cache.loadAsync("k", () -> never);
        WeakReference<CompletableFuture<Integer>> gone = new WeakReference<>(cache.loadAsync("k", () -> never));
        Objects.requireNonNull(gone.get()).cancel(true);
        Waits.until(() -> {
            System.gc();
            return gone.get() == null;
        });
        assertFalse(unused.isDone());
    }

    /** A future that nobody can wait for. */
    private static final class Deaf extends CompletableFuture<Integer> {
        @Override
        public CompletableFuture<Integer> whenComplete(BiConsumer<? super Integer, ? super Throwable> action) {
            throw new UnsupportedOperationException("whenComplete");
        }
    }

    @Test
    void a_future_that_can_not_be_waited_for_is_a_failed_load() {
        Cache<String, Integer> cache = caches.open(CacheSpec.<String, Integer>named("deaf")
                .ttl(Duration.ofHours(1))
                .refreshAfter(Duration.ofMinutes(1)));
        assertThrows(UnsupportedOperationException.class, () -> cache.loadAsync("k", Deaf::new));
        assertEquals(
                1,
                cache.loadAsync("k", () -> CompletableFuture.completedFuture(1)).join());
        clock.turn(Duration.ofMinutes(2));
        assertEquals(1, cache.loadAsync("k", Deaf::new).join());
        held.runAll();
        assertEquals(0, ((StoredCache<?, ?>) cache).flights());
        assertEquals(2, cache.stats().loadFailures());
        clock.turn(Duration.ofHours(2));
        assertTrue(
                cache.loadAsync("k", () -> CompletableFuture.completedFuture(3)).isDone());
    }

    private static final class Nothing implements io.cachewright.runtime.flight.Revocable {
        @Override
        public void revoke() {}
    }

    @Test
    void futures_left_behind_by_a_dead_owner_hear_of_it_from_the_next_call() throws InterruptedException {
        Flights<Nothing> flights = new Flights<>();
        Flight<Nothing> deserted = new Flight<>("k", new Stamp());
        Thread owner = new Thread(() -> flights.start(null, deserted));
        owner.start();
        owner.join();
        boolean[] told = new boolean[1];
        deserted.whenEnded(() -> told[0] = true);
        assertFalse(deserted.stands());
        assertTrue(flights.start(deserted, new Flight<>("k", new Stamp())));
        assertTrue(told[0]);
    }

    private interface Way {
        Integer get(Cache<String, Integer> cache, Loader<Integer> loader);
    }

    /** What two calls got and what is kept, when the first flight is invalidated and overtaken before it loads. */
    private static List<@Nullable Integer> overtaken(Way way) {
        AtomicReference<@Nullable Runnable> atNextLook = new AtomicReference<>();
        Cache<String, Integer> cache = Caches.builder()
                .clock(() -> {
                    Runnable once = atNextLook.getAndSet(null);
                    if (once != null) {
                        once.run();
                    }
                    return 0;
                })
                .build()
                .open(CacheSpec.named("overtaken"));
        AtomicInteger source = new AtomicInteger();
        List<@Nullable Integer> served = new ArrayList<>();
        atNextLook.set(() -> {
            cache.invalidate("k");
            served.add(way.get(cache, source::incrementAndGet));
        });
        served.add(way.get(cache, source::incrementAndGet));
        served.add(cache.peek("k"));
        return served;
    }

    @Test
    void a_flight_that_was_invalidated_before_its_load_does_not_load_late() {
        assertEquals(List.of(1, 1, 1), overtaken((cache, loader) -> cache.load("k", loader)));
        assertEquals(
                List.of(1, 1, 1),
                overtaken(
                        (cache, loader) -> cache.loadAsync("k", () -> CompletableFuture.completedFuture(loader.load()))
                                .join()));
        // A refresh loads in any case, and then that is what is kept.
        assertEquals(List.of(1, 2, 2), overtaken((cache, loader) -> cache.refresh("k", Under.NOTHING, loader)));
    }

    /** A clock that fails as one thread looks at it. */
    private static final class BrokenClock implements CacheClock {
        final TurnedClock clock = new TurnedClock();
        private final Thread broken = Thread.currentThread();

        /** At which look of that thread; 0 for none. */
        volatile int looks;

        @Override
        public long nanos() {
            if (Thread.currentThread() == broken && looks > 0 && --looks == 0) {
                throw new IllegalStateException("broken clock");
            }
            return clock.nanos();
        }
    }

    @Test
    void what_a_deserted_load_brings_all_the_same_is_not_kept() throws Exception {
        BrokenClock broken = new BrokenClock();
        Cache<String, Integer> cache = Caches.builder()
                .clock(broken)
                .build()
                .open(CacheSpec.<String, Integer>named("c")
                        .ttl(Duration.ofMinutes(1))
                        .staleIfError(Duration.ofHours(1)));
        cache.put("k", 0);
        broken.clock.turn(Duration.ofMinutes(2));
        CompletableFuture<Integer> source = new CompletableFuture<>();
        CompletableFuture<Integer> waited = new CompletableFuture<>();
        assertThrows(
                IllegalStateException.class,
                () -> cache.loadAsync("k", () -> {
                    Thread waiting = new Thread(() -> waited.complete(cache.load("k", () -> 1)));
                    waiting.start();
                    Waits.untilParked(waiting);
                    // As the caller would be told what to wait for.
                    broken.looks = 1;
                    return source;
                }));
        assertEquals(1, waited.get(30, TimeUnit.SECONDS));
        cache.invalidate("k");
        source.complete(2);
        assertFalse(cache.contains("k"));
    }

    /** One call of a thread that lives on, of a kind that can begin a flight or find one that nobody runs. */
    private enum Asking {
        PLAIN {
            @Override
            void ask(Cache<String, Integer> cache) {
                cache.load("k", () -> 2);
            }
        },
        FUTURE {
            @Override
            void ask(Cache<String, Integer> cache) {
                var unused = cache.loadAsync("k", () -> CompletableFuture.completedFuture(2));
            }
        },
        REFRESH {
            @Override
            void ask(Cache<String, Integer> cache) {
                cache.refresh("k", Under.NOTHING, () -> 2);
            }
        },
        PUT {
            @Override
            void ask(Cache<String, Integer> cache) {
                cache.put("k", 2);
            }
        };

        abstract void ask(Cache<String, Integer> cache);
    }

    /** True if the clock failed before the call was over. */
    private boolean askWithAClockThatFails(Asking how, int look, boolean leftBehind) throws Exception {
        BrokenClock broken = new BrokenClock();
        Cache<String, Integer> cache = Caches.builder()
                .clock(broken)
                .executor(held)
                .build()
                .open(CacheSpec.<String, Integer>named("c")
                        .ttl(Duration.ofMinutes(2))
                        .refreshAfter(Duration.ofMinutes(1)));
        if (leftBehind) {
            cache.put("k", 0);
            broken.clock.turn(Duration.ofSeconds(90));
            cache.load("k", () -> 1);
            broken.clock.turn(Duration.ofMinutes(1));
        }
        broken.looks = look;
        try {
            how.ask(cache);
        } catch (IllegalStateException expected) {
            assertEquals("broken clock", expected.getMessage());
        }
        boolean failed = broken.looks <= 0;
        broken.looks = 0;
        broken.clock.turn(Duration.ofMinutes(5));
        CompletableFuture<Integer> another = new CompletableFuture<>();
        new Thread(() -> another.complete(cache.load("k", () -> 3))).start();
        assertEquals(3, another.get(30, TimeUnit.SECONDS), how + ", look " + look + ", left behind " + leftBehind);
        return failed;
    }

    @ParameterizedTest
    @EnumSource(Asking.class)
    void wherever_a_call_fails_nobody_waits_for_it_for_ever(Asking how) throws Exception {
        int looks = 1;
        while (askWithAClockThatFails(how, looks, false) | askWithAClockThatFails(how, looks, true)) {
            looks++;
        }
        assertTrue(looks > 1);
    }
}
