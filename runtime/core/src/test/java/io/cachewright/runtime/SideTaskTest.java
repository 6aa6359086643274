package io.cachewright.runtime;

import static io.cachewright.runtime.Calls.call;
import static java.util.concurrent.CompletableFuture.completedFuture;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class SideTaskTest {
    /** With one thread, which runs whatever is to be run. */
    private final ForkJoinPool pool = new ForkJoinPool(1);

    private final Caches caches = Caches.local();
    private final Cache<String, String> cache = caches.open(CacheSpec.named("prices"));

    @AfterEach
    void end() {
        pool.shutdownNow();
    }

    private String inPool(Callable<String> call) throws Exception {
        return pool.submit(call).get();
    }

    /** Runs this as another task on the thread that waits here. */
    private static <T> T aside(Callable<T> call) {
        ForkJoinTask<T> task = ForkJoinTask.adapt(call).fork();
        ForkJoinTask.helpQuiesce();
        assertTrue(task.isDone());
        return task.join();
    }

    @Test
    void a_task_that_a_load_runs_while_it_waits_may_ask_for_the_same_key() throws Exception {
        List<String> aside = new ArrayList<>();
        assertEquals(
                "first",
                inPool(() -> call(cache, "a", () -> {
                    aside.add(aside(() -> call(cache, "a", () -> "aside")));
                    aside.add(aside(() -> cache.refresh("a", Under.NOTHING, () -> "refreshed aside")));
                    return "first";
                })));
        assertEquals(List.of("aside", "refreshed aside"), aside);
        assertEquals("first", cache.peek("a"));
        assertEquals(3, cache.stats().loads());
        assertEquals(0, ((StoredCache<?, ?>) cache).flights());
    }

    @Test
    void so_may_one_that_a_method_runs_which_returns_a_future() throws Exception {
        assertEquals(
                "first",
                inPool(() -> cache.loadAsync("a", () -> {
                            String aside = aside(() -> cache.loadAsync("a", () -> completedFuture("aside")))
                                    .join();
                            assertEquals("aside", aside);
                            return completedFuture("first");
                        })
                        .join()));
        assertEquals("first", cache.peek("a"));
    }

    @Test
    void a_load_that_needs_its_own_key_is_told_so_in_a_pool_too() {
        assertRecursive(() -> call(cache, "a", () -> call(cache, "a", () -> "never")));
    }

    private String endless() {
        return call(cache, "a", this::endless);
    }

    @Test
    void it_is_told_so_in_a_task_that_another_load_runs_as_well() {
        assertRecursive(() -> call(cache, "b", () -> aside(this::endless)));
        assertEquals(0, ((StoredCache<?, ?>) cache).flights());
    }

    private String nested(int depth) {
        return call(cache, "a", () -> depth == 0 ? "deepest" : aside(() -> nested(depth - 1)));
    }

    @Test
    void such_tasks_may_be_inside_each_other() throws Exception {
        assertEquals("deepest", inPool(() -> nested(100)));
        assertEquals(101, cache.stats().loads());
    }

    private void assertRecursive(Callable<String> call) {
        Throwable failure = assertThrows(ExecutionException.class, () -> inPool(call));
        while (failure.getCause() != null) {
            failure = failure.getCause();
        }
        assertEquals(RecursiveLoadException.class, failure.getClass());
    }

    private static Thread daemon(Runnable task) {
        Thread thread = new Thread(task);
        thread.setDaemon(true);
        return thread;
    }

    /** Prices of products asked for at once, many of them more than once; each is asked of somebody who answers by a future. */
    static final class Products {
        public static void main(String[] arguments) {
            Cache<Integer, Integer> prices = Caches.local().open(CacheSpec.named("prices"));
            ExecutorService server = Executors.newCachedThreadPool(SideTaskTest::daemon);
            CompletableFuture.runAsync(() -> {
                        List<CompletableFuture<Integer>> asked = new ArrayList<>();
                        for (int i = 0; i < 100; i++) {
                            int product = i % 5;
                            asked.add(CompletableFuture.supplyAsync(() -> prices.get(
                                    product,
                                    p -> CompletableFuture.supplyAsync(() -> later(p), server)
                                            .join())));
                        }
                        asked.forEach(CompletableFuture::join);
                    })
                    .join();
            System.out.println("all have a price");
        }

        private static int later(int product) {
            try {
                Thread.sleep(20);
            } catch (InterruptedException soon) {
                Thread.currentThread().interrupt();
            }
            return product;
        }
    }

    @Test
    void who_waits_in_a_pool_leaves_it_to_a_load_that_needs_it() {
        AtomicReference<Thread> worker = new AtomicReference<>();
        assertEquals("from the pool", call(cache, "a", () -> {
            var waiting = pool.submit(() -> {
                worker.set(Thread.currentThread());
                return call(cache, "a", () -> "never");
            });
            Waits.until(() -> worker.get() != null);
            Waits.untilParked(worker.get());
            String loaded = pool.submit(() -> "from the pool").get(30, TimeUnit.SECONDS);
            assertFalse(waiting.isDone());
            return loaded;
        }));
    }

    @Test
    void who_waits_for_a_future_in_the_common_pool_runs_others_tasks() throws Exception {
        String said = OwnJvm.says(Products.class, "-Djava.util.concurrent.ForkJoinPool.common.parallelism=4");
        assertEquals("all have a price", said.strip());
    }
}
