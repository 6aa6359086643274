package io.cachewright.redis;

import static io.cachewright.redis.Keys.asked;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.cachewright.redis.testing.RedisSentinels;
import io.cachewright.redis.testing.RedisServer;
import io.cachewright.runtime.shared.StoreException;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The store over a master that Sentinels know, which is not always the same. */
final class SentinelStoreTest extends SharedStoreContract {
    private static RedisSentinels sentinels;

    @BeforeAll
    static void startServers() {
        sentinels = RedisSentinels.start();
    }

    @AfterAll
    static void stopServers() {
        sentinels.close();
    }

    @Override
    RedisStoreBuilder builder() {
        return RedisStore.builder("shop")
                .sentinel(
                        RedisSentinels.MASTER_NAME,
                        sentinels.sentinels().stream().map(RedisServer::uri).toArray(String[]::new));
    }

    @Override
    void flush() {
        sentinels.master().command("FLUSHALL");
    }

    @Test
    void after_a_failover_the_new_master_is_used_and_what_it_had_is_not_trusted() {
        load(prices, asked(1), "one");
        sentinels.replica().awaitSync(sentinels.master());

        RedisServer next = sentinels.failOver();

        Until.holds("the new master is used", this::newMasterIsUsed);
        assertFalse(prices.look(asked(1)).hit());
        prices.invalidate(List.of(Keys.key(1)));
        load(prices, asked(1), "two");
        assertEquals("two", prices.look(asked(1)).value());
        assertTrue(next.command("KEYS", "*:e:*").list().size() > 0);
    }

    @Test
    void an_old_master_that_lives_is_left_without_being_asked_anything() {
        try (RedisStore idle = builder().clientName("idle").build()) {
            idle.invalidateTags(List.of("t:catalog"));
            RedisServer old = sentinels.master();
            assertTrue(old.command("CLIENT", "LIST").text().contains("name=idle"));

            sentinels.failOver();

            Until.holds(
                    "it is left", () -> !old.command("CLIENT", "LIST").text().contains("name=idle"));
            // Some seconds later it would have been left in any case.
            assertEquals("master", old.info("role"));
        }
        Until.holds(
                "nobody listens any more",
                () -> Thread.getAllStackTraces().keySet().stream()
                        .noneMatch(thread -> thread.getName().startsWith("idle-")));
    }

    private boolean newMasterIsUsed() {
        try {
            return !prices.look(asked(1)).hit();
        } catch (StoreException e) {
            return false;
        }
    }

    @Test
    void a_sentinel_that_is_away_does_not_matter() {
        try (RedisStore other = RedisStore.builder("shop")
                .sentinel(
                        RedisSentinels.MASTER_NAME,
                        "redis://127.0.0.1:1",
                        sentinels.sentinels().get(1).uri())
                .build()) {
            other.invalidateTags(List.of("t:catalog"));
        }
    }

    @Test
    void results_may_be_in_another_database_of_the_master() {
        try (RedisStore other = builder().database(3).build()) {
            other.invalidateTags(List.of("t:catalog"));
        }
        assertTrue(sentinels.master().info("db3").startsWith("keys="));
    }
}
