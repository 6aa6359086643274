package io.cachewright.redis;

import io.cachewright.redis.testing.RedisServer;
import io.cachewright.runtime.CacheContract;
import io.cachewright.runtime.Caches;
import io.cachewright.runtime.CachesBuilder;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;

/** What a cache promises, over a server; each tier has a test that extends this. */
abstract class RedisCacheContract extends CacheContract {
    /** The server's time can't be turned, but the rest of what each key has can be shortened. */
    private static final String AGE = """
            for _, key in ipairs(redis.call('KEYS', '*')) do
              local rest = redis.call('PTTL', key)
              if rest > 0 then
                redis.call('PEXPIRE', key, rest - ARGV[1])
              end
            end
            return 0
            """;

    private static RedisServer server;

    @BeforeAll
    static void startServer() {
        server = RedisServer.start();
    }

    @AfterAll
    static void stopServer() {
        server.close();
    }

    @BeforeEach
    final void flush() {
        server.command("FLUSHALL");
    }

    @Override
    protected final CachesBuilder builder() {
        return over(Caches.builder(), RedisStore.connect("shop", server.uri()));
    }

    /** Caches of this tier. */
    abstract CachesBuilder over(CachesBuilder builder, RedisStore store);

    @Override
    protected final void passed(Duration time) {
        server.command("EVAL", AGE, 0, time.toMillis());
    }
}
