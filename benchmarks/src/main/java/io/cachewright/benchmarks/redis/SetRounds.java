package io.cachewright.benchmarks.redis;

import io.cachewright.redis.testing.RedisServer;
import io.lettuce.core.RedisFuture;
import io.lettuce.core.SetArgs;
import io.lettuce.core.api.StatefulRedisConnection;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import redis.clients.jedis.Connection;
import redis.clients.jedis.Protocol.Command;

/** 100,000 pipelined SETs with a ttl through each client, in turns; prints medians, and their ratio to the first. */
public final class SetRounds {
    private static final int SETS = 100_000;
    private static final int ROUNDS = 9;
    private static final int WARMUP = 3;
    private static final byte[] ENTRY = new byte[300];
    private static final byte[] PX = "PX".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] TTL = "3600000".getBytes(StandardCharsets.US_ASCII);

    private SetRounds() {}

    /** Runs them and prints. */
    public static void main(String[] arguments) throws Exception {
        Entries entries = new Entries();
        try (RedisServer server = RedisServer.start();
                LettuceClient lettuce = new LettuceClient(server.port(), 1);
                JedisClient jedis = new JedisClient(server.port(), 1, 10_000)) {
            Map<String, Callable<?>> ways = new LinkedHashMap<>();
            ways.put("Lettuce, 1,000 at a flush", () -> lettuce(lettuce.connection(), entries, 1_000));
            ways.put("Jedis, 1,000 at a flush", () -> jedis.own(connection -> jedis(connection, entries, 1_000)));
            ways.put("Jedis, 100 at a flush", () -> jedis.own(connection -> jedis(connection, entries, 100)));
            Map<String, List<Double>> results = new LinkedHashMap<>();
            for (int round = 0; round < ROUNDS; round++) {
                for (Map.Entry<String, Callable<?>> way : ways.entrySet()) {
                    long begin = System.nanoTime();
                    way.getValue().call();
                    if (round >= WARMUP) {
                        results.computeIfAbsent(way.getKey(), name -> new ArrayList<>())
                                .add((System.nanoTime() - begin) / 1e6);
                    }
                }
            }
            double first = median(results.values().iterator().next());
            results.forEach((name, millis) -> System.out.printf(
                    "%-28s %6.0f sets/ms  ratio %.2f%n", name, SETS / median(millis), first / median(millis)));
        }
    }

    private static boolean lettuce(StatefulRedisConnection<byte[], byte[]> connection, Entries entries, int atOnce)
            throws Exception {
        connection.setAutoFlushCommands(false);
        List<RedisFuture<String>> futures = new ArrayList<>(atOnce);
        for (int i = 0; i < SETS; i++) {
            futures.add(connection.async().set(entries.keys[i % Entries.COUNT], ENTRY, SetArgs.Builder.px(3_600_000)));
            if (futures.size() == atOnce) {
                connection.flushCommands();
                for (RedisFuture<String> future : futures) {
                    future.get();
                }
                futures.clear();
            }
        }
        connection.setAutoFlushCommands(true);
        return true;
    }

    private static boolean jedis(Connection connection, Entries entries, int atOnce) {
        int sent = 0;
        for (int i = 0; i < SETS; i++) {
            connection.sendCommand(Command.SET, entries.keys[i % Entries.COUNT], ENTRY, PX, TTL);
            sent++;
            if (sent == atOnce) {
                connection.getMany(sent);
                sent = 0;
            }
        }
        return true;
    }

    private static double median(List<Double> values) {
        double[] sorted = values.stream().mapToDouble(Double::doubleValue).toArray();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }
}
