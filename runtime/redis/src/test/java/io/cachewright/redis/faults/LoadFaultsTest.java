package io.cachewright.redis.faults;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.cachewright.redis.RedisStore;
import io.cachewright.redis.RedisStoreBuilder;
import io.cachewright.redis.Until;
import io.cachewright.redis.testing.RedisServer;
import io.cachewright.runtime.Cache;
import io.cachewright.runtime.RecursiveLoadException;
import io.cachewright.runtime.Under;
import io.cachewright.runtime.VirtualThreads;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Faults 33, 36 and 37 of the table: loads that are too long, fail, hang, or need each other. */
@Timeout(120)
final class LoadFaultsTest {
    private RedisServer server;
    private Node a;
    private Node b;

    @BeforeEach
    void start() {
        server = RedisServer.start();
        a = node(0);
        b = node(1);
    }

    private Node node(int number) {
        return Node.open(number, Kind.SHARED, RedisStore.builder("trial").uri(server.uri()));
    }

    @AfterEach
    void stop() {
        a.close();
        b.close();
        server.close();
    }

    private static Cache<Integer, Integer> cache(Node node, String name) {
        return node.caches().open(Node.spec(name));
    }

    private static <T> CompletableFuture<T> start(Callable<T> call) {
        CompletableFuture<T> result = new CompletableFuture<>();
        VirtualThreads.factory()
                .newThread(() -> {
                    try {
                        result.complete(call.call());
                    } catch (Throwable failure) {
                        result.completeExceptionally(failure);
                    }
                })
                .start();
        return result;
    }

    private static <T> T get(CompletableFuture<T> result) throws Exception {
        try {
            return result.get(30, TimeUnit.SECONDS);
        } catch (ExecutionException failure) {
            throw failure.getCause() instanceof Exception known ? known : failure;
        }
    }

    @Test
    void fault_33_a_load_that_is_longer_than_its_lease_is_for_its_callers_alone() throws Exception {
        Cache<Integer, Integer> here = cache(a, "long");
        Cache<Integer, Integer> there = cache(b, "long");
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch end = new CountDownLatch(1);
        CompletableFuture<Integer> slow = start(() -> here.load(1, () -> {
            begun.countDown();
            assertTrue(end.await(30, TimeUnit.SECONDS));
            return 1;
        }));
        assertTrue(begun.await(30, TimeUnit.SECONDS));

        assertEquals(2, there.load(1, () -> 2));
        Until.holds("it is kept", () -> there.load(1, () -> 2) == 2 && there.peek(1, Under.NOTHING) != null);
        end.countDown();

        assertEquals(1, get(slow));
        assertEquals(2, there.peek(1, Under.NOTHING));
        assertEquals(2, here.peek(1, Under.NOTHING));
    }

    @Test
    void fault_36_a_load_that_throws_gives_its_lease_back() {
        Cache<Integer, Integer> here = cache(a, "throwing");
        SourceFailure failure = new SourceFailure(1);
        assertEquals(
                failure,
                assertThrows(
                        SourceFailure.class,
                        () -> here.load(1, () -> {
                            throw failure;
                        })));
        assertEquals(0, leases());
        assertEquals(2, cache(b, "throwing").load(1, () -> 2));
        assertEquals(2, here.peek(1, Under.NOTHING));
    }

    @Test
    void fault_36_a_load_that_returns_null_has_a_result_like_any_other() {
        AtomicInteger loads = new AtomicInteger();
        Cache<Integer, Integer> here = cache(a, "null");
        Cache<Integer, Integer> there = cache(b, "null");
        assertNull(here.load(1, () -> null));
        assertNull(there.load(1, () -> {
            loads.incrementAndGet();
            return null;
        }));
        assertEquals(0, loads.get());
    }

    @Test
    void fault_36_a_load_that_is_interrupted_gives_its_lease_back() {
        Cache<Integer, Integer> here = cache(a, "interrupted");
        CompletableFuture<Integer> interrupted = start(() -> here.load(1, () -> {
            Thread.currentThread().interrupt();
            Thread.sleep(30_000);
            return 1;
        }));
        assertThrows(InterruptedException.class, () -> get(interrupted));
        Until.holds("the lease is gone", () -> leases() == 0);
        assertEquals(2, cache(b, "interrupted").load(1, () -> 2));
    }

    @Test
    void fault_36_a_load_that_hangs_keeps_others_no_longer_than_its_lease() throws Exception {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch end = new CountDownLatch(1);
        CompletableFuture<Integer> hangs = start(() -> cache(a, "hanging").load(1, () -> {
            begun.countDown();
            assertTrue(end.await(60, TimeUnit.SECONDS));
            return 1;
        }));
        assertTrue(begun.await(30, TimeUnit.SECONDS));
        long before = System.nanoTime();
        assertEquals(2, cache(b, "hanging").load(1, () -> 2));
        Duration took = Duration.ofNanos(System.nanoTime() - before);
        assertTrue(took.compareTo(Node.LEASE.plus(Node.BUDGET)) < 0, "took " + took);
        end.countDown();
        assertEquals(1, get(hangs));
    }

    private int leases() {
        return server.command("KEYS", "*:l:*").list().size();
    }

    @Test
    void fault_37_a_load_that_needs_its_own_key_is_an_error() {
        RedisStoreBuilder builder = RedisStore.builder("trial").uri(server.uri());
        try (Node patient = Node.patient(2, Kind.SHARED, builder, Node.SCHEMA)) {
            Cache<Integer, Integer> here = cache(patient, "recursive");
            assertThrows(RecursiveLoadException.class, () -> here.load(1, () -> here.load(1, () -> 2)));
            assertEquals(0, leases());
        }
        assertEquals(3, cache(b, "recursive").load(1, () -> 3));
    }

    /** Each process holds what the next one waits for: nobody can see the circle, so it ends with the leases. */
    @Test
    void fault_37_two_processes_that_need_each_other() throws Exception {
        ring(List.of(a, b));
    }

    @Test
    void fault_37_a_ring_of_five() throws Exception {
        List<Node> five = new ArrayList<>(List.of(a, b));
        try {
            while (five.size() < 5) {
                five.add(node(five.size()));
            }
            ring(five);
        } finally {
            five.subList(2, five.size()).forEach(Node::close);
        }
    }

    private void ring(List<Node> nodes) throws Exception {
        CountDownLatch all = new CountDownLatch(nodes.size());
        List<CompletableFuture<Integer>> results = new ArrayList<>();
        long before = System.nanoTime();
        for (int i = 0; i < nodes.size(); i++) {
            Cache<Integer, Integer> cache = cache(nodes.get(i), "ring");
            int mine = i;
            int next = (i + 1) % nodes.size();
            results.add(start(() -> cache.load(mine, () -> {
                all.countDown();
                assertTrue(all.await(30, TimeUnit.SECONDS));
                return cache.load(next, () -> 10 * next) + 1;
            })));
        }
        for (CompletableFuture<Integer> result : results) {
            assertTrue(get(result) > 0);
        }
        Duration took = Duration.ofNanos(System.nanoTime() - before);
        assertTrue(took.compareTo(Node.LEASE.plus(Node.BUDGET.multipliedBy(2))) < 0, "took " + took);
        Until.holds("no lease is left", () -> leases() == 0);
    }
}
