package io.cachewright.redis;

import static io.cachewright.redis.Keys.asked;
import static io.cachewright.redis.SharedStoreContract.load;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.cachewright.redis.testing.RedisServer;
import io.cachewright.runtime.shared.Asked;
import io.cachewright.runtime.shared.KeySink;
import io.cachewright.runtime.shared.SharedEntries;
import io.cachewright.runtime.shared.SharedSpec;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What a builder was told shows in what the server is given. */
@Timeout(60)
final class StoreSettingsTest {
    @AutoClose
    private static final RedisServer SERVER = RedisServer.start();

    @BeforeEach
    void flush() {
        SERVER.command("FLUSHALL");
    }

    private static RedisStoreBuilder builder() {
        return RedisStore.builder("shop")
                .uri(SERVER.uri())
                .timeout(Duration.ofSeconds(5))
                .connectTimeout(Duration.ofSeconds(5));
    }

    private static SharedEntries<String> prices(RedisStore store) {
        return store.open(new SharedSpec("prices", String.class, "1"));
    }

    private static List<String> entries() {
        return SERVER.command("KEYS", "*:e:*").list().stream()
                .map(key -> key.text())
                .toList();
    }

    /** How many bytes the server keeps for this value. */
    private long sizeOf(String value, RedisStoreBuilder settings) {
        flush();
        try (RedisStore store = settings.build()) {
            assertTrue(load(prices(store), asked(1), value).kept());
            assertEquals(value, prices(store).look(asked(1)).value());
            return SERVER.command("STRLEN", entries().get(0)).number();
        }
    }

    @Test
    void values_are_compressed_above_the_threshold() {
        String kilobyte = "x".repeat(1_024);
        assertTrue(sizeOf(kilobyte, builder()) > 1_024);
        assertTrue(sizeOf(kilobyte + "x", builder()) < 500);
        assertTrue(sizeOf(kilobyte, builder().compressAbove(1_023)) < 500);
        assertTrue(sizeOf(kilobyte + "x", builder().compressAbove(1_025)) > 1_024);
        assertTrue(sizeOf(kilobyte.repeat(100), builder().noCompression()) > 102_400);
    }

    @Test
    void values_that_are_too_large_are_counted_and_not_kept() {
        int megabyte = 1 << 20;
        try (RedisStore store = builder().build();
                RedisStore small = builder().maxValueBytes(1_000).build()) {
            assertTrue(load(prices(store), asked(1), "x".repeat(megabyte)).kept());
            assertFalse(load(prices(store), asked(2), "x".repeat(megabyte + 1)).kept());
            assertEquals(1, store.stats().tooLargeValues());
            assertFalse(load(prices(small), asked(3), "x".repeat(1_001)).kept());
            assertEquals(1, small.stats().tooLargeValues());
            assertFalse(prices(small).look(asked(1)).hit());
        }
    }

    @Test
    void hashes_of_keys_are_made_with_the_secret() {
        Asked account = new Asked(new KeySink().sensitive().add("4711").key(), List.of(), "");
        byte[] secret = "0123456789abcdef".getBytes(StandardCharsets.US_ASCII);
        try (RedisStore open = builder().build();
                RedisStore one = builder().keySecret(secret).build();
                RedisStore two = builder().keySecret(secret).build()) {
            load(prices(open), account, "without");
            assertFalse(prices(one).look(account).hit());
            load(prices(one), account, "with");
            assertEquals("with", prices(two).look(account).value());
            assertEquals("without", prices(open).look(account).value());
        }
        assertEquals(2, entries().size());
        assertTrue(entries().stream().noneMatch(name -> name.contains("4711")), () -> "" + entries());
    }
}
