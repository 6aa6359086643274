package io.cachewright.runtime;

import static io.cachewright.runtime.Calls.call;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class FlightsTest {
    private final ExecutorService threads = newThreads();
    private final Caches caches = Caches.local();
    private final Cache<String, String> cache = caches.open(CacheSpec.named("prices"));

    /** What all that happens here happens on. */
    ExecutorService newThreads() {
        return Executors.newCachedThreadPool();
    }

    @AfterEach
    void end() {
        threads.shutdownNow();
    }

    /** Runs this on another thread and returns once that thread waits for a flight. */
    private <T> Future<T> waiting(java.util.concurrent.Callable<T> call) throws InterruptedException {
        CountDownLatch started = new CountDownLatch(1);
        Thread[] thread = new Thread[1];
        Future<T> result = threads.submit(() -> {
            thread[0] = Thread.currentThread();
            started.countDown();
            return call.call();
        });
        started.await();
        Waits.untilParked(thread[0]);
        return result;
    }

    @Test
    void many_callers_at_once_share_one_load() throws Exception {
        int callers = 32;
        AtomicInteger loads = new AtomicInteger();
        CyclicBarrier start = new CyclicBarrier(callers);
        List<Future<String>> results = new ArrayList<>();
        for (int i = 0; i < callers; i++) {
            results.add(threads.submit(() -> {
                start.await();
                return call(cache, "a", () -> "v" + loads.incrementAndGet());
            }));
        }
        for (Future<String> result : results) {
            assertEquals("v1", result.get());
        }
        assertEquals(1, loads.get());
    }

    @Test
    void those_who_wait_get_the_owners_exception_itself() throws Exception {
        CountDownLatch loading = new CountDownLatch(1);
        CountDownLatch goOn = new CountDownLatch(1);
        IOException broken = new IOException("broken");
        Future<String> owner = threads.submit(() -> call(cache, "a", () -> {
            loading.countDown();
            goOn.await();
            throw broken;
        }));
        loading.await();
        Future<String> waiter = waiting(() -> call(cache, "a", () -> "mine"));
        goOn.countDown();
        assertSame(broken, assertThrows(ExecutionException.class, owner::get).getCause());
        assertSame(broken, assertThrows(ExecutionException.class, waiter::get).getCause());
    }

    @Test
    void an_interrupted_owner_leaves_the_load_to_one_who_waits() throws Exception {
        CountDownLatch loading = new CountDownLatch(1);
        Future<String> owner = threads.submit(() -> call(cache, "a", () -> {
            loading.countDown();
            new CountDownLatch(1).await();
            return "never";
        }));
        loading.await();
        Future<String> waiter = waiting(() -> call(cache, "a", () -> "mine"));
        owner.cancel(true);
        assertEquals("mine", waiter.get());
        assertEquals("mine", cache.peek("a"));
    }

    @Test
    void a_stopped_owner_leaves_the_load_to_one_who_waits() throws Exception {
        CountDownLatch loading = new CountDownLatch(1);
        CountDownLatch goOn = new CountDownLatch(1);
        ThreadDeath stopped = new ThreadDeath();
        Future<String> owner = threads.submit(() -> call(cache, "a", () -> {
            loading.countDown();
            goOn.await();
            throw stopped;
        }));
        loading.await();
        Future<String> waiter = waiting(() -> call(cache, "a", () -> "mine"));
        goOn.countDown();
        assertSame(stopped, assertThrows(ExecutionException.class, owner::get).getCause());
        assertEquals("mine", waiter.get());
    }

    @Test
    void an_interrupted_waiter_gets_the_result_and_stays_interrupted() throws Exception {
        CountDownLatch loading = new CountDownLatch(1);
        CountDownLatch goOn = new CountDownLatch(1);
        Future<String> owner = threads.submit(() -> call(cache, "a", () -> {
            loading.countDown();
            goOn.await();
            return "slow";
        }));
        loading.await();
        Thread[] thread = new Thread[1];
        Future<String> waiter = waiting(() -> {
            thread[0] = Thread.currentThread();
            String result = call(cache, "a", () -> "mine");
            return result + " " + Thread.interrupted();
        });
        thread[0].interrupt();
        goOn.countDown();
        assertEquals("slow true", waiter.get());
        assertEquals("slow", owner.get());
    }

    @Test
    void a_call_after_an_invalidation_does_not_join_the_load_before_it() throws Exception {
        CountDownLatch loading = new CountDownLatch(1);
        CountDownLatch goOn = new CountDownLatch(1);
        Future<String> before = threads.submit(() -> call(cache, "a", () -> {
            loading.countDown();
            goOn.await();
            return "old";
        }));
        loading.await();
        Future<String> joined = waiting(() -> call(cache, "a", () -> "not run"));
        cache.invalidate("a");
        assertEquals("new", call(cache, "a", () -> "new"));
        goOn.countDown();
        assertEquals("old", before.get());
        assertEquals("old", joined.get());
        assertEquals("new", call(cache, "a", () -> "not run"));
    }

    @Test
    void two_threads_that_need_each_others_keys_do_not_wait_for_ever() throws Exception {
        for (int round = 0; round < 200; round++) {
            String a = "a" + round;
            String b = "b" + round;
            CyclicBarrier both = new CyclicBarrier(2);
            Future<String> first = threads.submit(() -> call(cache, a, () -> {
                both.await();
                return "a" + call(cache, b, () -> "inner");
            }));
            Future<String> second = threads.submit(() -> call(cache, b, () -> {
                both.await();
                return "b" + call(cache, a, () -> "inner");
            }));
            String results = first.get(30, TimeUnit.SECONDS) + " " + second.get(30, TimeUnit.SECONDS);
            // Who closes the circle loads for itself; the other may have been waiting or find the circle as well.
            assertTrue(
                    List.of("abinner binner", "ainner bainner", "ainner binner").contains(results), results);
            assertEquals(first.get(), cache.peek(a));
        }
    }

    @Test
    void a_ring_of_five_over_two_caches_ends() throws Exception {
        Cache<Integer, Integer> other = Caches.local().open(CacheSpec.named("other"));
        Cache<Integer, Integer> one = caches.open(CacheSpec.named("one"));
        int size = 5;
        CyclicBarrier all = new CyclicBarrier(size);
        List<Future<Integer>> results = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            int at = i;
            int next = (i + 1) % size;
            results.add(threads.submit(() -> call(at % 2 == 0 ? one : other, at, () -> {
                all.await();
                return 1 + call(next % 2 == 0 ? one : other, next, () -> 0);
            })));
        }
        for (Future<Integer> result : results) {
            assertTrue(result.get(30, TimeUnit.SECONDS) >= 1);
        }
    }

    @Test
    void an_endless_circle_over_threads_is_told_so() throws Exception {
        CyclicBarrier both = new CyclicBarrier(2);
        Future<String> first = threads.submit(() -> call(cache, "a", () -> needs("b", both)));
        Future<String> second = threads.submit(() -> call(cache, "b", () -> needs("a", both)));
        for (Future<String> each : List.of(first, second)) {
            Throwable wrong = assertThrows(ExecutionException.class, () -> each.get(30, TimeUnit.SECONDS))
                    .getCause();
            assertInstanceOf(RecursiveLoadException.class, wrong);
        }
    }

    private String needs(String key, CyclicBarrier both) throws Exception {
        both.await();
        return endless(key);
    }

    private String endless(String key) {
        return call(cache, key, () -> endless(key.equals("a") ? "b" : "a"));
    }

    @Test
    void an_interrupt_that_the_owner_wrapped_does_not_reach_those_who_wait() throws Exception {
        CountDownLatch loading = new CountDownLatch(1);
        Future<String> owner = threads.submit(() -> call(cache, "a", () -> {
            loading.countDown();
            try {
                new CountDownLatch(1).await();
            } catch (InterruptedException asked) {
                throw new IllegalStateException("stopped", asked);
            }
            return "never";
        }));
        loading.await();
        Future<String> waiter = waiting(() -> call(cache, "a", () -> "mine"));
        owner.cancel(true);
        assertEquals("mine", waiter.get());
    }

    @Test
    void a_failure_whose_causes_go_in_a_circle_is_thrown() {
        IOException first = new IOException("first");
        first.initCause(new IOException("second", first));
        assertSame(
                first,
                assertThrows(
                        IOException.class,
                        () -> call(cache, "a", () -> {
                            throw first;
                        })));
    }
}
