package io.cachewright.runtime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Many keys at once where processes share the entries. */
class BulkTest {
    private final TurnedClock clock = new TurnedClock();
    private final MapStore store = new MapStore(clock::nanos);
    private final Caches caches = Caches.builder().clock(clock).shared(store).build();
    private final Caches elsewhere = Caches.builder().clock(clock).shared(store).build();
    private final AtomicInteger loads = new AtomicInteger();

    private static final class Squares extends CacheHandle<Integer, Integer> {
        Squares(Caches caches, KeyLoader<Integer, Integer> loader) {
            super(caches.open(spec()), loader, key -> Under.tags("parity " + key % 2));
        }

        private static CacheSpec<Integer, Integer> spec() {
            return CacheSpec.<Integer, Integer>named("squares")
                    .ttl(Duration.ofMinutes(1))
                    .shareable((key, to) -> to.add(key.intValue()), "1", Integer.class);
        }
    }

    private Squares squares(Caches of) {
        return new Squares(of, key -> {
            loads.incrementAndGet();
            if (key % 10 == 7) {
                throw new IOException("seven");
            }
            return key * key;
        });
    }

    private static List<Integer> upTo(int end) {
        return IntStream.range(0, end).boxed().toList();
    }

    @AfterEach
    void close() {
        caches.close();
        elsewhere.close();
    }

    @Test
    void warming_takes_few_round_trips_and_all_processes_have_it() {
        WarmingReport<Integer> report =
                squares(caches).warm(upTo(1_000)).parallelism(1).run();
        assertEquals(900, report.loaded());
        assertEquals(100, report.failed());
        assertEquals(1_000, loads.get());
        // How many at a time depends on how long they take; one at a time would be a look, a lease and a fill for each.
        assertTrue(store.trips.get() < 1_000, store.trips + " trips");

        WarmingReport<Integer> again = squares(elsewhere).warm(upTo(1_000)).run();
        assertEquals(900, again.present());
        assertEquals(1_100, loads.get(), "what failed is loaded again, and nothing else");
        assertEquals(0, Gauges.flights(squares(caches).cache()));
    }

    @Test
    void all_are_had_in_their_order_with_two_round_trips_for_those_that_are_missing() {
        squares(elsewhere).warm(List.of(1, 3)).run();
        long before = store.trips.get();
        Map<Integer, Integer> all = squares(caches).getAll(List.of(5, 3, 1, 5, 2));
        assertEquals("{5=25, 3=9, 1=1, 2=4}", all.toString());
        assertEquals(3, store.trips.get() - before, "a look, leases, fills");
        assertEquals(all, squares(elsewhere).getAll(List.of(5, 3, 1, 2)));
        assertEquals(4, loads.get());
    }

    @Test
    void nothing_is_had_or_loaded_once_it_is_closed() {
        Caches scope = caches.scoped("one");
        Squares squares = squares(scope);
        squares.getAll(List.of(1, 2));
        scope.close();
        assertThrows(CachesClosedException.class, () -> squares.getAll(List.of(1, 2)));
        assertThrows(CachesClosedException.class, () -> squares.getAll(List.of(3, 4)));
        assertFalse(squares.cache().contains(1, Under.tags("parity 1")));
        assertThrows(CachesClosedException.class, () -> squares.warm(List.of(1)).run());
        assertThrows(
                CachesClosedException.class, () -> squares.warm(upTo(1_000)).run());
        assertEquals(2, loads.get());
    }

    @Test
    void a_slow_store_is_asked_no_more_often() {
        MapStore slow = new MapStore(() -> {
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(10));
            return System.nanoTime();
        });
        try (Caches there = Caches.builder().shared(slow).build()) {
            squares(there).getAll(List.of(1, 2, 3, 4, 5));
            assertEquals(3, slow.trips.get(), "a look, leases, fills");
        }
    }

    @Test
    void the_first_failure_ends_it_and_what_was_loaded_before_stays() {
        assertThrows(IOException.class, () -> squares(caches).getAll(List.of(1, 7, 2)));
        assertEquals(2, loads.get(), "nothing is loaded after a failure");
        assertEquals(Map.of(1, 1), squares(elsewhere).getAll(List.of(1)));
        assertEquals(Map.of(2, 4), squares(elsewhere).getAll(List.of(2)));
        assertEquals(3, loads.get(), "nor does a lease of what was left stay");
        assertEquals(0, Gauges.flights(squares(caches).cache()));
    }

    @Test
    void a_load_of_a_batch_may_need_others_of_it_before_and_after_their_turn() {
        Cache<Integer, Integer> cache = caches.open(Squares.spec());
        KeyLoader<Integer, Integer> sum = new KeyLoader<>() {
            @Override
            public Integer load(Integer key) {
                loads.incrementAndGet();
                return key == 0
                        ? 0
                        : key + cache.load(key - 1, Under.tags("parity " + (key - 1) % 2), () -> load(key - 1));
            }
        };
        Squares sums = new Squares(caches, sum);
        assertEquals(
                "{2=3, 4=10, 3=6, 1=1, 0=0}",
                sums.getAll(List.of(2, 4, 3, 1, 0)).toString());
        assertEquals(5, loads.get());
        assertEquals(0, Gauges.flights(cache));
    }

    @Test
    void who_needs_one_key_does_not_wait_for_the_rest_of_the_batch() throws Exception {
        CountDownLatch others = new CountDownLatch(1);
        Squares here = new Squares(caches, key -> {
            Thread.sleep(key == 1 ? 50 : 0);
            if (key == 2) {
                others.await();
            }
            return key * key;
        });
        FutureTask<Map<Integer, Integer>> all = new FutureTask<>(() -> here.getAll(List.of(1, 2)));
        Thread thread = new Thread(all);
        thread.start();
        // Whoever asks elsewhere waits for the first alone, which takes longer than a while.
        assertEquals(Map.of(1, 1), squares(elsewhere).getAll(List.of(1)));
        others.countDown();
        assertEquals(Map.of(1, 1, 2, 4), all.get(30, TimeUnit.SECONDS));
    }

    @Test
    void what_comes_too_late_for_its_lease_is_loaded_under_another() {
        MapStore inRealTime = new MapStore(System::nanoTime);
        try (Caches slow = Caches.builder()
                        .shared(inRealTime)
                        .leaseTime(Duration.ofSeconds(1))
                        .build();
                Caches other = Caches.builder().shared(inRealTime).build()) {
            KeyLoader<Integer, Integer> source = key -> {
                loads.incrementAndGet();
                Thread.sleep(150);
                return key * key;
            };
            new Squares(slow, source).getAll(upTo(8));
            assertEquals(8, new Squares(other, source).getAll(upTo(8)).size());
            assertEquals(8, loads.get(), "all were kept");
        }
    }

    @Test
    void a_key_that_another_process_is_loading_is_waited_for() throws Exception {
        Squares here = squares(caches);
        Squares there = squares(elsewhere);
        List<Integer> keys = upTo(5);
        Thread other = new Thread(() -> there.warm(keys).run());
        other.start();
        WarmingReport<Integer> report = here.warm(keys).run();
        other.join();
        assertEquals(5, report.loaded() + report.present());
        assertEquals(5, loads.get());
    }

    @Test
    void without_the_store_all_are_loaded_and_nothing_is_kept() {
        store.away = true;
        assertEquals(Map.of(1, 1, 2, 4), squares(caches).getAll(List.of(1, 2)));
        assertEquals(Map.of(1, 1, 2, 4), squares(caches).getAll(List.of(1, 2)));
        assertEquals(4, loads.get());
    }

    @Test
    void many_are_invalidated_everywhere_in_one_trip() {
        List<Integer> keys = upTo(1_000).stream().filter(key -> key % 10 != 7).toList();
        squares(elsewhere).getAll(keys);
        long before = store.trips.get();
        squares(caches).invalidateAll(keys);
        assertEquals(1, store.trips.get() - before);
        squares(caches).invalidateAll(List.of());
        assertEquals(1, store.trips.get() - before);
        squares(elsewhere).getAll(keys);
        assertEquals(1_800, loads.get());
    }

    @Test
    void so_are_those_of_one_call_of_a_method() {
        Cache<Integer, Integer> cache = squares(caches).cache();
        Cache<Integer, Integer> other = caches.open(CacheSpec.<Integer, Integer>named("other")
                .ttl(Duration.ofMinutes(1))
                .shareable((key, to) -> to.add(key.intValue()), "1", Integer.class));
        squares(caches).getAll(List.of(1, 2, 3));
        Changes changes = caches.changes();
        for (int key = 1; key <= 3; key++) {
            changes.invalidate(cache, key).invalidate(other, key).invalidateTags("a " + key, "b");
        }
        long before = store.trips.get();
        changes.apply();
        assertEquals(3, store.trips.get() - before, "the keys of each cache, and the tags");
        assertFalse(cache.contains(1, Under.tags("parity 1")));
        assertFalse(cache.contains(3, Under.tags("parity 1")));
    }

    @Test
    void so_are_those_that_were_loaded_in_a_transaction_that_is_rolled_back() {
        ThreadTransactions transactions = new ThreadTransactions();
        try (Caches own = Caches.builder()
                .clock(clock)
                .shared(store)
                .transactions(transactions)
                .build()) {
            Squares here = squares(own);
            ThreadTransactions.Begun rolledBack = transactions.begin();
            here.getAll(List.of(1, 2, 3));
            long before = store.trips.get();
            rolledBack.close();
            assertEquals(1, store.trips.get() - before);
            assertFalse(here.cache().contains(1, Under.tags("parity 1")));
        }
    }

    @Test
    void an_invalidation_during_the_batch_is_not_lost() {
        Squares here = squares(caches);
        Squares other = new Squares(elsewhere, key -> {
            here.cache().invalidate(key - 1);
            return -1;
        });
        other.getAll(List.of(1, 2, 3));
        assertEquals(Map.of(1, 1, 2, 4, 3, -1), here.getAll(List.of(1, 2, 3)));
    }
}
