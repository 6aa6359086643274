package io.cachewright.benchmarks.redis;

import io.cachewright.redis.testing.NetworkProxy;
import io.cachewright.redis.testing.RedisServer;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.LongAdder;
import java.util.logging.LogManager;

/**
 * What 16 callers with a deadline of 200 ms see through each client while the server freezes, replies get lost,
 * connections are reset, and the server dies and comes back. Every value says whose it is, so that a reply in the wrong
 * place is seen.
 */
public final class Troubles {
    private static final int CALLERS = 16;
    private static final int MILLIS = 200;
    private static final int LONG = 3_000;

    private final String client;
    private final Call call;
    private final Entries entries = new Entries();
    private final LongAdder right = new LongAdder();
    private final LongAdder wrong = new LongAdder();
    private final LongAdder failed = new LongAdder();
    private final AtomicLong longest = new AtomicLong();
    private final AtomicLong firstRight = new AtomicLong();
    private final Map<String, LongAdder> failures = new ConcurrentHashMap<>();
    private volatile boolean over;

    private interface Call {
        byte[] hit(Entries entries, byte[] key) throws Exception;
    }

    private Troubles(String client, Call call) {
        this.client = client;
        this.call = call;
    }

    /** Runs them all and prints. */
    public static void main(String[] arguments) throws Exception {
        // Lettuce writes a page for every connection that breaks.
        LogManager.getLogManager().reset();
        try (RedisServer server = RedisServer.start();
                NetworkProxy network = NetworkProxy.to(server.port())) {
            new Entries().fillWithKeys(server);
            try (LettuceClient lettuce = new LettuceClient(network.port(), 1)) {
                new Troubles("Lettuce", (entries, key) -> lettuce.hit(entries, key, MILLIS)).run(server, network);
            }
            try (JedisClient jedis = new JedisClient(network.port(), CALLERS, MILLIS)) {
                new Troubles("Jedis", (entries, key) -> jedis.own(found -> JedisClient.hit(found, entries, key)))
                        .run(server, network);
            }
        }
    }

    private void run(RedisServer server, NetworkProxy network) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(CALLERS);
        for (int i = 0; i < CALLERS; i++) {
            threads.execute(this::callOnAndOn);
        }
        phase("nothing wrong", 1_000);
        long heap = heap();
        server.freeze();
        phase("frozen", LONG);
        System.out.println("    heap grew by " + (heap() - heap) / 1024 + " KiB");
        long thaw = System.nanoTime();
        server.resume();
        phase("resumed", LONG, thaw);
        network.swallowReply();
        phase("one reply lost", LONG);
        phase("... and after that", LONG);
        network.resetAll();
        phase("(all reset, to begin afresh)", 1_000);
        network.resetEvery(Duration.ofMillis(50));
        phase("resets every 50 ms", LONG);
        long healed = System.nanoTime();
        network.heal();
        phase("healed", LONG, healed);
        System.out.println("    connections at the server: " + server.info("connected_clients"));
        server.stop();
        phase("server gone", 1_000);
        server.restart();
        entries.fillWithKeys(server);
        phase("restarted", LONG, System.nanoTime());
        network.blackHole();
        phase("black hole", LONG);
        long back = System.nanoTime();
        network.heal();
        phase("healed", LONG, back);
        over = true;
        threads.shutdown();
        System.out.println("    threads ended: " + threads.awaitTermination(10, TimeUnit.SECONDS));
    }

    private void callOnAndOn() {
        while (!over) {
            byte[] key = entries.anyKey();
            long begin = System.nanoTime();
            try {
                byte[] value = call.hit(entries, key);
                (Arrays.equals(key, value) ? right : wrong).increment();
                firstRight.compareAndSet(0, System.nanoTime());
            } catch (Exception | Error e) {
                failed.increment();
                failures.computeIfAbsent(e.getClass().getSimpleName(), name -> new LongAdder())
                        .increment();
            }
            longest.accumulateAndGet(System.nanoTime() - begin, Math::max);
        }
    }

    private void phase(String name, int millis) throws InterruptedException {
        phase(name, millis, 0);
    }

    private void phase(String name, int millis, long since) throws InterruptedException {
        for (LongAdder counter : new LongAdder[] {right, wrong, failed}) {
            counter.reset();
        }
        failures.clear();
        longest.set(0);
        firstRight.set(0);
        Thread.sleep(millis);
        String recovery = since == 0 ? "" : ", first good " + Math.max(0, firstRight.get() - since) / 1_000_000 + " ms";
        System.out.printf(
                "%-8s %-28s good %7d  wrong %6d  failed %6d  longest %5d ms%s %s%n",
                client,
                name,
                right.sum(),
                wrong.sum(),
                failed.sum(),
                longest.get() / 1_000_000,
                recovery,
                new TreeMap<>(failures));
    }

    private static long heap() {
        System.gc();
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }
}
