package io.cachewright.benchmarks.redis;

import com.sun.management.OperatingSystemMXBean;
import io.cachewright.jackson.JsonCodec;
import io.cachewright.redis.RedisStore;
import io.cachewright.redis.testing.RedisServer;
import io.cachewright.runtime.Cache;
import io.cachewright.runtime.CacheHandle;
import io.cachewright.runtime.CacheSpec;
import io.cachewright.runtime.Caches;
import io.cachewright.runtime.Under;
import io.cachewright.runtime.shared.Codec;
import io.lettuce.core.RedisFuture;
import io.lettuce.core.SetArgs;
import io.lettuce.core.api.StatefulRedisConnection;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import redis.clients.jedis.Connection;
import redis.clients.jedis.Protocol.Command;

/**
 * 100,000 results warmed, beside as many pipelined SETs of the same names and lengths through each client, in turns and
 * always into an empty server. Prints medians: entries in a millisecond, their ratio to the first way of the same round,
 * and the microseconds of CPU that an entry costs the client and the server.
 */
public final class WarmRounds {
    private static final int ENTRIES = 100_000;
    private static final int AT_ONCE = 1_000;
    private static final int ROUNDS = 10;
    private static final int WARMUP = 3;
    /** What stands before the value in an entry of ours. */
    private static final int FRAME = 110;

    /** Whatever else the machine does must not look like a server that does not answer. */
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private static final byte[] PX = "PX".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] TTL = "3600000".getBytes(StandardCharsets.US_ASCII);

    private final RedisServer server;
    private final List<String> skus = new ArrayList<>();
    private final List<byte[]> names = new ArrayList<>();
    private final Map<String, Callable<?>> ways = new LinkedHashMap<>();
    private final Map<String, List<double[]>> results = new LinkedHashMap<>();

    private WarmRounds(RedisServer server) {
        this.server = server;
        for (int i = 0; i < ENTRIES; i++) {
            skus.add("SKU-" + i);
            names.add(("{bench:0}:e:Quotes.quote%28String%29:sSKU-" + i).getBytes(StandardCharsets.US_ASCII));
        }
    }

    /** Runs them and prints. */
    public static void main(String[] arguments) throws Exception {
        try (RedisServer server = RedisServer.start();
                LettuceClient lettuce = new LettuceClient(server.port(), 1);
                JedisClient jedis = new JedisClient(server.port(), 1, 10_000);
                Caches caches = Caches.builder()
                        .shared(RedisStore.builder("bench")
                                .uri(server.uri())
                                .timeout(PATIENCE)
                                .build())
                        .build()) {
            new WarmRounds(server).measure(lettuce.connection(), jedis, caches);
        }
    }

    private void measure(StatefulRedisConnection<byte[], byte[]> lettuce, JedisClient jedis, Caches caches)
            throws Exception {
        Codec.ValueCodec<Quote> codec = new JsonCodec().forType(Quote.class);
        byte[] entry = new byte[FRAME + codec.encode(Quote.of("SKU-12345")).length];
        Cache<String, Quote> cache = caches.open(CacheSpec.<String, Quote>named("Quotes.quote(String)")
                .ttl(Duration.ofHours(1))
                .shareable("1", Quote.class));
        ways.put("Lettuce SET", () -> lettuce(lettuce, sku -> entry));
        ways.put("Lettuce encode + SET", () -> lettuce(lettuce, sku -> codec.encode(Quote.of(sku))));
        ways.put("Jedis SET", () -> jedis.own(connection -> jedis(connection, entry)));
        for (int threads : new int[] {8, 4}) {
            ways.put(
                    "warm, " + threads + " threads",
                    () -> new CacheHandle<>(cache, Quote::of) {}.warm(skus)
                            .parallelism(threads)
                            .run());
        }
        ways.put(
                "warm, 8, a group each",
                () -> new CacheHandle<>(cache, Quote::of, sku -> Under.group("sku", sku)) {}.warm(skus)
                        .run());
        for (int round = 0; round < ROUNDS; round++) {
            for (Map.Entry<String, Callable<?>> way : ways.entrySet()) {
                double[] result = turn(way.getValue());
                if (round >= WARMUP) {
                    results.computeIfAbsent(way.getKey(), name -> new ArrayList<>())
                            .add(result);
                }
            }
        }
        print();
    }

    private double[] turn(Callable<?> way) throws Exception {
        server.command("FLUSHALL");
        double serverBegin = serverSeconds();
        long clientBegin = clientNanos();
        long begin = System.nanoTime();
        way.call();
        double millis = (System.nanoTime() - begin) / 1e6;
        double client = (clientNanos() - clientBegin) / 1e3;
        double serving = (serverSeconds() - serverBegin) * 1e6;
        long there = server.command("DBSIZE").number();
        if (there < ENTRIES) {
            throw new IllegalStateException(there + " entries are there instead of " + ENTRIES);
        }
        return new double[] {ENTRIES / millis, client / ENTRIES, serving / ENTRIES};
    }

    private void print() {
        System.out.printf("%-24s %10s %8s %10s %10s%n", "", "entries/ms", "ratio", "client us", "server us");
        List<double[]> base = results.values().iterator().next();
        results.forEach((name, rounds) -> {
            double[] ratios = new double[rounds.size()];
            for (int i = 0; i < ratios.length; i++) {
                ratios[i] = rounds.get(i)[0] / base.get(i)[0];
            }
            System.out.printf(
                    "%-24s %10.0f %8.2f %10.1f %10.1f%n",
                    name,
                    median(column(rounds, 0)),
                    median(ratios),
                    median(column(rounds, 1)),
                    median(column(rounds, 2)));
        });
    }

    /** What to write for a key. */
    private interface Written {
        byte[] of(String sku) throws Exception;
    }

    private boolean lettuce(StatefulRedisConnection<byte[], byte[]> connection, Written written) throws Exception {
        connection.setAutoFlushCommands(false);
        List<RedisFuture<String>> futures = new ArrayList<>(AT_ONCE);
        for (int i = 0; i < ENTRIES; i++) {
            futures.add(connection.async().set(names.get(i), written.of(skus.get(i)), SetArgs.Builder.px(3_600_000)));
            if (futures.size() == AT_ONCE) {
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

    private boolean jedis(Connection connection, byte[] entry) {
        for (int from = 0; from < ENTRIES; from += AT_ONCE) {
            for (int i = from; i < from + AT_ONCE; i++) {
                connection.sendCommand(Command.SET, names.get(i), entry, PX, TTL);
            }
            connection.getMany(AT_ONCE);
        }
        return true;
    }

    private double serverSeconds() {
        return Double.parseDouble(server.info("used_cpu_user")) + Double.parseDouble(server.info("used_cpu_sys"));
    }

    private static long clientNanos() {
        return ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean()).getProcessCpuTime();
    }

    private static double[] column(List<double[]> rounds, int index) {
        return rounds.stream().mapToDouble(round -> round[index]).toArray();
    }

    private static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }
}
