package io.cachewright.benchmarks.redis;

import io.cachewright.jackson.JsonCodec;
import io.cachewright.redis.RedisStore;
import io.cachewright.redis.testing.RedisServer;
import io.cachewright.runtime.Cache;
import io.cachewright.runtime.CacheHandle;
import io.cachewright.runtime.CacheSpec;
import io.cachewright.runtime.Caches;
import io.cachewright.runtime.Under;
import io.cachewright.runtime.shared.Codec;
import io.lettuce.core.api.StatefulRedisConnection;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;

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

    private final RedisServer server;
    private final List<String> skus = new ArrayList<>();
    private final List<byte[]> names = new ArrayList<>();
    private final Map<String, Callable<?>> ways = new LinkedHashMap<>();
    private final Results results = new Results();

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
        Pipelined sets = new Pipelined(ENTRIES, names::get, number -> entry, AT_ONCE);
        Pipelined encoded =
                new Pipelined(ENTRIES, names::get, number -> codec.encode(Quote.of(skus.get(number))), AT_ONCE);
        ways.put("Lettuce SET", () -> sets.lettuce(lettuce));
        ways.put("Lettuce encode + SET", () -> encoded.lettuce(lettuce));
        ways.put("Jedis SET", () -> jedis.own(sets::jedis));
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
                Meter.Cost cost = turn(way.getValue());
                if (round >= WARMUP) {
                    results.add(way.getKey(), cost);
                }
            }
        }
        results.print("entries");
    }

    private Meter.Cost turn(Callable<?> way) throws Exception {
        server.command("FLUSHALL");
        Meter meter = new Meter(server);
        way.call();
        Meter.Cost cost = meter.costOf(ENTRIES);
        long there = server.command("DBSIZE").number();
        if (there < ENTRIES) {
            throw new IllegalStateException(there + " entries are there instead of " + ENTRIES);
        }
        return cost;
    }
}
