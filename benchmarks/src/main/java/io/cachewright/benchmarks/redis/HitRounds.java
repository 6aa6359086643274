package io.cachewright.benchmarks.redis;

import io.cachewright.redis.testing.RedisServer;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * Our hit and a plain GET through each client; see {@link Turns}.
 *
 * <p>At 1, 8 and 64 callers, and 64 on virtual threads where there are some. Takes three minutes.
 */
public final class HitRounds {
    private static final int MILLIS = 10_000;

    private HitRounds() {}

    /** Runs the rounds and prints. */
    public static void main(String[] arguments) throws Exception {
        for (int callers : new int[] {1, 8, 64}) {
            measure(callers, Executors.newFixedThreadPool(callers), "platform threads");
        }
        if (Runtime.version().feature() >= 21) {
            ExecutorService virtual = (ExecutorService)
                    Executors.class.getMethod("newVirtualThreadPerTaskExecutor").invoke(null);
            measure(64, virtual, "virtual threads");
        }
    }

    private static void measure(int callers, ExecutorService threads, String kind) throws Exception {
        Entries entries = new Entries();
        try (RedisServer server = RedisServer.start();
                LettuceClient lettuce = new LettuceClient(server.port(), 1);
                LettuceClient four = new LettuceClient(server.port(), 4);
                JedisClient jedis = new JedisClient(server.port(), 64, MILLIS);
                JedisClient eight = new JedisClient(server.port(), 8, MILLIS)) {
            entries.fill(server);
            Turns turns = new Turns(server);
            turns.add("Lettuce GET", () -> lettuce.get(entries.anyKey(), MILLIS));
            turns.add("Lettuce hit", () -> lettuce.hit(entries, entries.anyKey(), MILLIS));
            turns.add("Lettuce hit, 4 connections", () -> four.hit(entries, entries.anyKey(), MILLIS));
            turns.add("Jedis GET, its pool", () -> jedis.get(entries.anyKey()));
            turns.add("Jedis hit, its pool", () -> jedis.hit(entries, entries.anyKey()));
            turns.add("Jedis GET, stack", () -> jedis.own(found -> JedisClient.get(found, entries.anyKey())));
            turns.add("Jedis hit, stack", () -> jedis.own(found -> JedisClient.hit(found, entries, entries.anyKey())));
            turns.add(
                    "Jedis hit, stack of 8",
                    () -> eight.own(found -> JedisClient.hit(found, entries, entries.anyKey())));
            turns.run(callers, threads, kind);
        }
    }
}
