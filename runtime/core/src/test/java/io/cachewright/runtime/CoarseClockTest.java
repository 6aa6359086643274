package io.cachewright.runtime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.cachewright.runtime.version.Stamp;
import io.cachewright.runtime.version.Window;
import io.cachewright.runtime.version.Windowed;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.parallel.Isolated;

@Isolated("no other cache may be open while it ends")
@Timeout(60)
class CoarseClockTest {
    private static boolean isKnown() {
        return CoarseClock.SYSTEM.latest() != Long.MAX_VALUE;
    }

    @Test
    void it_is_ahead_of_the_time_while_there_are_caches() {
        try (Caches caches = Caches.local()) {
            caches.open(CacheSpec.named("c"));
            Waits.until(CoarseClockTest::isKnown);
            long latest = CoarseClock.SYSTEM.latest();
            assertTrue(latest
                    > CacheClock.system().nanos() - Duration.ofSeconds(30).toNanos());
            Waits.until(() -> CoarseClock.SYSTEM.latest() > latest);
        }
    }

    @Test
    void it_stops_with_the_last_of_them() {
        Caches caches = Caches.local();
        caches.open(CacheSpec.named("c"));
        Waits.until(CoarseClockTest::isKnown);
        caches.close();
        Waits.until(() -> {
            // Those that other tests left behind.
            System.gc();
            return !isKnown();
        });
    }

    @Test
    void who_finds_it_late_renews_it() {
        CoarseClock late = new CoarseClock(1);
        late.tickIfLate();
        assertTrue(late.latest() > CacheClock.system().nanos());
    }

    @Test
    void nobody_renews_it_when_it_has_stopped() {
        CoarseClock stopped = new CoarseClock(Long.MAX_VALUE);
        stopped.tickIfLate();
        assertEquals(Long.MAX_VALUE, stopped.latest());
    }

    @Test
    void caches_with_a_clock_of_their_own_need_none() {
        assertFalse(new CoarseClock.Use(() -> 0).begin());
    }

    @Test
    void an_entry_is_never_served_past_its_end() {
        try (Caches caches = Caches.local()) {
            Cache<String, Long> cache =
                    caches.open(CacheSpec.<String, Long>named("c").ttl(Duration.ofMillis(50)));
            long end = System.nanoTime() + Duration.ofSeconds(2).toNanos();
            long served = 0;
            long keptBy = 0;
            while (System.nanoTime() < end) {
                long asked = System.nanoTime();
                long loaded = Calls.call(cache, "k", System::nanoTime);
                if (loaded != served) {
                    served = loaded;
                    keptBy = System.nanoTime();
                }
                assertTrue(asked - keptBy <= Duration.ofMillis(50).toNanos(), "it had ended");
            }
            assertTrue(cache.stats().hits() > 0);
        }
    }

    /** A promise about other processes, which this clock can't keep. */
    @Test
    void what_is_good_in_a_window_alone_is_never_surely_fresh() {
        Window open = new Window(() -> 0);
        open.openUntil(Long.MAX_VALUE);
        Entry<String> local = new Entry<>("k", "v", new Stamp(), Entry.NEVER, Entry.NEVER);
        Entry<String> copy =
                new Entry<>("k", "v", new Windowed(new Stamp(), new Stamp[0], open), Entry.NEVER, Entry.NEVER);
        assertTrue(copy.isFresh(() -> 0));
        assertTrue(local.isSurelyFresh(null, 0));
        assertFalse(copy.isSurelyFresh(null, 0));
    }

    @Test
    void hits_are_hits_with_it() {
        try (Caches caches = Caches.local()) {
            Cache<String, String> far =
                    caches.open(CacheSpec.<String, String>named("far").ttl(Duration.ofHours(1)));
            Waits.until(CoarseClockTest::isKnown);
            assertEquals("v", Calls.call(far, "k", () -> "v"));
            assertEquals("v", Calls.call(far, "k", () -> "another"));
            assertEquals(1, far.stats().hits());
        }
    }

    private static Thread ticking() {
        AtomicReference<@Nullable Thread> found = new AtomicReference<>();
        Waits.until(() -> {
            found.set(Thread.getAllStackTraces().keySet().stream()
                    .filter(each -> each.getName().equals("cachewright-clock"))
                    .findAny()
                    .orElse(null));
            return found.get() != null;
        });
        return Objects.requireNonNull(found.get());
    }

    @Test
    void an_interrupt_does_not_take_its_pauses() {
        try (Caches caches = Caches.local()) {
            caches.open(CacheSpec.named("c"));
            Thread ticking = ticking();
            ticking.interrupt();
            Waits.until(() -> !ticking.isInterrupted());
        }
    }

    /** Opens a cache and waits for a timer where the common pool has no workers. */
    static final class WithoutWorkers {
        public static void main(String... arguments) {
            try (Caches caches = Caches.local()) {
                caches.open(CacheSpec.named("c"));
                Waits.until(CoarseClockTest::isKnown);
            }
            CompletableFuture<String> late = new CompletableFuture<>();
            Timer.complete(late, "late", 1, TimeUnit.MILLISECONDS);
            Waits.until(late::isDone);
        }
    }

    @Test
    void clock_and_timer_go_without_workers_of_the_common_pool() throws Exception {
        String none = "-Djava.util.concurrent.ForkJoinPool.common.parallelism=0";
        assertEquals("", OwnJvm.says(WithoutWorkers.class, none));
    }
}
