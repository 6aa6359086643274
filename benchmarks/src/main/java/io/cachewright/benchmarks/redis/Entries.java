package io.cachewright.benchmarks.redis;

import io.cachewright.redis.testing.RedisServer;
import io.cachewright.redis.testing.RedisSession;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.UnaryOperator;

/** What is read: entries of 300 bytes, a cache's version, its fence and a tag's version, as the store in Redis lays them out. */
final class Entries {
    static final int COUNT = 10_000;
    /** No entry is longer. */
    static final int LONGEST = 1 << 20;

    private static final int LENGTH = 300;
    private static final String STRIPE = "{shop:quote:0}:";

    final byte[][] keys = new byte[COUNT][];
    final byte[] version = bytes(STRIPE + "n");
    final byte[] fence = bytes(STRIPE + "f");
    final byte[] tag = bytes(STRIPE + "t:0123456789abcdef0123456789abcdef");

    Entries() {
        Random random = new Random(1);
        for (int i = 0; i < COUNT; i++) {
            keys[i] = bytes(STRIPE + "e:%016x%016x".formatted(random.nextLong(), random.nextLong()));
        }
    }

    void fill(RedisServer server) {
        byte[] entry = new byte[LENGTH];
        new Random(2).nextBytes(entry);
        fill(server, key -> entry);
    }

    /** Every entry is its own key. */
    void fillWithKeys(RedisServer server) {
        fill(server, key -> key);
    }

    private void fill(RedisServer server, UnaryOperator<byte[]> entry) {
        try (RedisSession session = server.connect()) {
            for (byte[] name : new byte[][] {version, fence, tag}) {
                session.send("SET", name, "0123456789abcdef");
            }
            for (byte[] key : keys) {
                session.send("SET", key, entry.apply(key), "PX", 3_600_000);
            }
        }
    }

    byte[] anyKey() {
        return keys[ThreadLocalRandom.current().nextInt(COUNT)];
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
