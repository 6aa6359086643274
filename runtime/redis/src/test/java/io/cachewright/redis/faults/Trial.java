package io.cachewright.redis.faults;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.cachewright.redis.RedisStore;
import io.cachewright.redis.RedisStoreBuilder;
import io.cachewright.redis.Until;
import io.cachewright.redis.testing.NetworkProxy;
import io.cachewright.redis.testing.RedisServer;
import io.cachewright.runtime.Gauges;
import io.cachewright.runtime.history.History;
import io.cachewright.runtime.history.History.Scope;
import io.cachewright.runtime.history.HistoryCheck;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Three nodes, one of each kind, over a server behind a bad network, and callers on all of them who go on whatever
 * happens. A test does something bad in their midst, looks at what becomes of them, mends it, and ends the trial, which
 * holds all that they saw against the promises.
 */
final class Trial implements AutoCloseable {
    private static final int CALLERS_PER_NODE = 2;
    private static final int MAIN = 99;

    private final History history = new History();
    private final Source source = Source.here();
    private final List<Node> nodes = new ArrayList<>();
    private final List<Caller> probes = new ArrayList<>();
    private final List<Caller> callers = new ArrayList<>();
    private final List<Thread> threads = new ArrayList<>();
    private final long seed = System.nanoTime() >>> 10;
    private volatile boolean over;
    private long since = Long.MIN_VALUE;

    private Trial(Function<String, RedisStoreBuilder> builders) {
        System.out.println("trial with seed " + seed);
        for (Kind kind : Kind.values()) {
            int number = nodes.size();
            Node node = Node.open(number, kind, builders.apply("trial"));
            nodes.add(node);
            probes.add(new Caller(node, source, history, history::nextLoad, seed + MAIN));
            for (int i = 0; i < CALLERS_PER_NODE; i++) {
                call(node, seed * 31 + number * CALLERS_PER_NODE + i);
            }
        }
    }

    private void call(Node node, long seed) {
        Caller caller = new Caller(node, source, history, history::nextLoad, seed);
        callers.add(caller);
        Thread thread = new Thread(
                () -> {
                    while (!over) {
                        caller.act();
                        LockSupport.parkNanos(500_000);
                    }
                },
                "caller " + callers.size());
        thread.setDaemon(true);
        thread.start();
        threads.add(thread);
    }

    /** Begins over a server that may not be there. */
    static Trial begin(NetworkProxy network) {
        return begin(app -> RedisStore.builder(app).uri(network.uri()));
    }

    static Trial begin(Function<String, RedisStoreBuilder> builders) {
        return new Trial(builders);
    }

    List<Node> nodes() {
        return nodes;
    }

    Source source() {
        return source;
    }

    /** What the test itself calls by, on the node of this kind. */
    Caller on(Kind kind) {
        return probes.get(kind.ordinal());
    }

    /** Lets all callers do so many more things each: nobody hangs. */
    Trial goesOn(int more) {
        for (Caller caller : callers) {
            long enough = caller.acts() + more;
            Until.holds("a caller does " + more + " more things", () -> caller.acts() >= enough);
        }
        return this;
    }

    /** Lets them go on for so long at least; for what has to be survived, not for what is to come. */
    Trial goesOn(Duration time) {
        long end = System.nanoTime() + time.toNanos();
        goesOn(1);
        while (System.nanoTime() - end < 0) {
            LockSupport.parkNanos(10_000_000);
        }
        return goesOn(1);
    }

    /** All nodes serve from their caches again, and can invalidate. */
    Trial works() {
        for (Node node : nodes) {
            long enough = node.cache().stats().hits() + 20;
            Until.holds(node + " hits again", () -> node.cache().stats().hits() >= enough);
        }
        for (Caller probe : probes) {
            Until.holds("invalidations are certain again", () -> probe.invalidate(Scope.KEY, 0));
        }
        return this;
    }

    /** What was seen until now is held against nobody, and what was kept until now has ended. */
    Trial anew() {
        goesOn(Node.TTL);
        since = System.nanoTime();
        return this;
    }

    private History held() {
        return since == Long.MIN_VALUE ? history : history.since(since);
    }

    /** Counts on all nodes together. */
    long sum(java.util.function.ToLongFunction<Node> what) {
        return nodes.stream().mapToLong(what).sum();
    }

    /** Whether an invalidation on each node is certain. */
    List<Boolean> invalidations(Scope scope, int which) {
        return probes.stream().map(probe -> probe.invalidate(scope, which)).toList();
    }

    /** Ends it: callers go, everything comes to rest, and nothing was broken. */
    void end(Supplier<String> clients) {
        stop();
        List<String> broken = new ArrayList<>(new HistoryCheck(
                        held(),
                        Node.TTL.toNanos(),
                        node -> nodes.get(node).kind().window())
                .leasesWereLost()
                .broken());
        // What others have changed may not be known before that; there is no other sign of it.
        LockSupport.parkNanos(2 * Kind.WINDOW.toNanos());
        for (Node node : nodes) {
            Quiescence.broken(node.toString(), Quiescence.left(node), source, history)
                    .ifPresent(broken::add);
            Until.holds("no load is in the air on " + node, () -> Gauges.flights(node.cache()) == 0);
        }
        assertEquals(List.of(), broken, "seed " + seed);
        close();
        Until.holds("no thread is left", () -> !ownThreads());
        Until.holds("no connection is left", () -> !clients.get().contains("name=node-"));
    }

    void end(RedisServer server) {
        end(() -> server.command("CLIENT", "LIST").text());
    }

    private static boolean ownThreads() {
        return Thread.getAllStackTraces().keySet().stream()
                .map(Thread::getName)
                .anyMatch(name -> name.startsWith("node-") || name.startsWith("cachewright-changes"));
    }

    private void stop() {
        over = true;
        for (Thread thread : threads) {
            Until.holds(thread.getName() + " ends", () -> !thread.isAlive());
        }
    }

    @Override
    public void close() {
        over = true;
        nodes.forEach(Node::close);
    }
}
