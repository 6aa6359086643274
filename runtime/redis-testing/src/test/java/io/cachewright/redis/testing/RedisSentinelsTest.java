package io.cachewright.redis.testing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(120)
class RedisSentinelsTest {
    @Test
    void a_replica_takes_over_when_asked_and_when_the_master_dies() {
        try (RedisSentinels sentinels = RedisSentinels.start(settings -> settings.password("p"))) {
            RedisServer first = sentinels.master();
            RedisServer second = sentinels.replica();
            assertNotSame(first, second);
            first.command("SET", "key", "value");
            second.awaitSync(first);
            assertSame(second, sentinels.failOver());
            assertSame(second, sentinels.master());
            // The Sentinels would tell it as well, after eight seconds.
            first.follow(second);
            first.awaitSync(second);
            assertEquals("value", second.command("GET", "key").text());
            second.kill();
            sentinels.awaitMaster(first);
            assertSame(first, sentinels.master());
        }
    }
}
