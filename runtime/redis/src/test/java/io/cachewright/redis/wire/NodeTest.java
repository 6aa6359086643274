package io.cachewright.redis.wire;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.cachewright.redis.Until;
import io.cachewright.redis.testing.NetworkProxy;
import io.cachewright.redis.testing.RedisServer;
import io.cachewright.redis.testing.Way;
import io.cachewright.runtime.shared.StoreException;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Connections that end at a bad moment. */
@Timeout(60)
final class NodeTest {
    private static final List<Command> QUESTION = List.of(Command.plain(Verb.INFO, "clients"));

    @AutoClose
    private static final RedisServer SERVER = RedisServer.start();

    private static Settings settings(String name, Duration timeout) {
        return new Settings(
                null, null, 0, null, name, timeout, Duration.ofSeconds(5), 4, 10, 10_000, Duration.ofMillis(1));
    }

    @Test
    void one_that_was_cut_as_its_answer_came_is_not_used_again() {
        Duration timeout = Duration.ofMillis(24);
        try (NetworkProxy network = NetworkProxy.to(SERVER.port());
                MasterWire wire = new MasterWire(
                        new Address("127.0.0.1", network.port()), settings("cut", timeout), new Traffic())) {
            int late = 0;
            for (int i = 0; late < 40 && i < 300; i++) {
                network.latency(Way.TO_CLIENT, timeout.plusMillis(i % 4 - 2));
                long begin = System.nanoTime();
                try {
                    wire.trip(QUESTION, false);
                } catch (StoreException e) {
                    late++;
                    assertTrue(
                            System.nanoTime() - begin >= timeout.toNanos() / 2,
                            "the next caller got a connection that had been cut");
                }
            }
            assertTrue(late > 0, "nothing was ever late");
        }
    }

    @Test
    void one_that_is_opened_while_the_store_is_closed_is_closed_as_well() throws Exception {
        Resources resources = Resources.of(settings("closing", Duration.ofSeconds(5)), new Traffic());
        CountDownLatch asked = new CountDownLatch(1);
        CountDownLatch closed = new CountDownLatch(1);
        Node node = new Node(
                "a server",
                () -> {
                    asked.countDown();
                    awaitUninterrupted(closed);
                    return new Address("127.0.0.1", SERVER.port());
                },
                resources);
        CompletableFuture<List<Reply>> trip = CompletableFuture.supplyAsync(() -> node.run(QUESTION, false));
        assertTrue(asked.await(10, TimeUnit.SECONDS));

        resources.close();
        node.close();
        closed.countDown();

        assertThrows(CompletionException.class, trip::join);
        assertFalse(SERVER.command("CLIENT", "LIST").text().contains("name=closing"));
        assertEquals(0, resources.traffic().trips());
    }

    @Test
    void one_to_a_server_that_left_the_cluster_is_closed_when_its_trip_has_ended() throws Exception {
        try (NetworkProxy network = NetworkProxy.to(SERVER.port());
                Resources resources = Resources.of(settings("leaving", Duration.ofSeconds(5)), new Traffic())) {
            Node node = new Node(new Address("127.0.0.1", network.port()), resources);
            node.run(QUESTION, false);
            long before = network.traffic().bytesToClient();
            network.hold(Way.TO_CLIENT);
            CompletableFuture<List<Reply>> trip = CompletableFuture.supplyAsync(() -> node.run(QUESTION, false));
            Until.holds("it is under way", () -> network.traffic().bytesToClient() > before);

            node.close();
            network.heal();

            assertEquals(1, trip.join().size());
            Until.holds(
                    "it is closed",
                    () -> !SERVER.command("CLIENT", "LIST").text().contains("name=leaving"));
        }
    }

    @Test
    void no_more_callers_wait_for_one_than_may_and_none_for_longer_than_for_an_answer() throws Exception {
        Settings one = new Settings(
                null,
                null,
                0,
                null,
                "few",
                Duration.ofSeconds(2),
                Duration.ofSeconds(30),
                1,
                1,
                9,
                Duration.ofMillis(1));
        CountDownLatch asked = new CountDownLatch(1);
        CountDownLatch goOn = new CountDownLatch(1);
        ExecutorService threads = Executors.newCachedThreadPool();
        try (Resources resources = Resources.of(one, new Traffic())) {
            Node node = new Node(
                    "a server",
                    () -> {
                        asked.countDown();
                        awaitUninterrupted(goOn);
                        return new Address("127.0.0.1", SERVER.port());
                    },
                    resources);
            Future<List<Reply>> first = threads.submit(() -> node.run(QUESTION, false));
            assertTrue(asked.await(10, TimeUnit.SECONDS));
            Set<String> told = new ConcurrentSkipListSet<>();
            Until.holds("one waits and another may not", () -> {
                Future<?> waits = threads.submit(() -> refused(node, told));
                refused(node, told);
                return isDone(waits) && told.size() == 2;
            });
            assertEquals(
                    "All 1 connections to Redis were in use for 2000 ms. Fix: Raise connections(...).|"
                            + "Too many callers wait for a connection to Redis (1). Fix: Raise connections(...), or"
                            + " pendingLimit(...) if they may wait longer.",
                    String.join("|", told));
            assertFalse(node.resting());
            goOn.countDown();
            assertEquals(1, first.get(10, TimeUnit.SECONDS).size());
            assertEquals(1, node.run(QUESTION, false).size());
            node.close();
        } finally {
            goOn.countDown();
            threads.shutdown();
        }
    }

    private static void refused(Node node, Set<String> told) {
        told.add(String.valueOf(assertThrows(StoreException.class, () -> node.run(QUESTION, false))
                .getMessage()));
    }

    private static boolean isDone(Future<?> task) {
        try {
            task.get(10, TimeUnit.SECONDS);
            return true;
        } catch (Exception failed) {
            throw new AssertionError(failed);
        }
    }

    /** As looking up a name does not care for being interrupted. */
    private static void awaitUninterrupted(CountDownLatch latch) {
        while (true) {
            try {
                assertTrue(latch.await(10, TimeUnit.SECONDS));
                return;
            } catch (InterruptedException e) {
                // It goes on.
            }
        }
    }
}
