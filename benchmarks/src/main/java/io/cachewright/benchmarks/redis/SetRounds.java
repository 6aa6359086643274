package io.cachewright.benchmarks.redis;

import io.cachewright.redis.testing.RedisServer;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;

/** 100,000 pipelined SETs with a ttl through each client, in turns; prints medians, and their ratio to the first. */
public final class SetRounds {
    private static final int SETS = 100_000;
    private static final int ROUNDS = 9;
    private static final int WARMUP = 3;
    private static final byte[] ENTRY = new byte[300];

    private SetRounds() {}

    /** Runs them and prints. */
    public static void main(String[] arguments) throws Exception {
        Entries entries = new Entries();
        try (RedisServer server = RedisServer.start();
                LettuceClient lettuce = new LettuceClient(server.port(), 1);
                JedisClient jedis = new JedisClient(server.port(), 1, 10_000)) {
            Map<String, Callable<?>> ways = new LinkedHashMap<>();
            ways.put("Lettuce, 1,000 at a flush", () -> sets(entries, 1_000).lettuce(lettuce.connection()));
            ways.put("Jedis, 1,000 at a flush", () -> jedis.own(sets(entries, 1_000)::jedis));
            ways.put("Jedis, 100 at a flush", () -> jedis.own(sets(entries, 100)::jedis));
            Results results = new Results();
            for (int round = 0; round < ROUNDS; round++) {
                for (Map.Entry<String, Callable<?>> way : ways.entrySet()) {
                    Meter meter = new Meter(server);
                    way.getValue().call();
                    Meter.Cost cost = meter.costOf(SETS);
                    if (round >= WARMUP) {
                        results.add(way.getKey(), cost);
                    }
                }
            }
            results.print("sets");
        }
    }

    private static Pipelined sets(Entries entries, int atOnce) {
        return new Pipelined(SETS, number -> entries.keys[number % Entries.COUNT], number -> ENTRY, atOnce);
    }
}
