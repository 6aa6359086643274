package io.cachewright.runtime.history;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.cachewright.runtime.VirtualThreads;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ThreadFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * The promises of a cache under many threads. {@code -Dhistory.seconds=300} makes a soak of it, {@code -Dhistory.seed=7}
 * repeats one.
 */
@Timeout(3_600)
class HistoryTest {
    private static final long SECONDS = Long.getLong("history.seconds", 3);
    private static final Duration ROUND = Duration.ofMillis(250);

    private static void run(ThreadFactory factory, Place place) throws Exception {
        long rounds = Duration.ofSeconds(SECONDS).dividedBy(ROUND);
        long first = Long.getLong("history.seed", System.nanoTime() >>> 10);
        System.out.println("histories with seeds " + first + " to " + (first + rounds - 1));
        for (long seed = first; seed < first + rounds; seed++) {
            int threads = 2 + (int) (seed % 7);
            assertEquals(List.of(), new Workload(seed, threads, ROUND, factory, place).call(), "seed " + seed);
        }
    }

    @Test
    void every_promise_holds_under_many_threads() throws Exception {
        run(Thread::new, Place.LOCAL);
    }

    @ParameterizedTest
    @EnumSource(
            value = Place.class,
            names = {"SHARED", "STRICT", "RELAXED"})
    void every_promise_holds_over_several_nodes(Place place) throws Exception {
        run(Thread::new, place);
    }

    @Test
    void every_promise_holds_under_virtual_threads() throws Exception {
        run(VirtualThreads.factory(), Place.LOCAL);
    }
}
