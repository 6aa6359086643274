package io.cachewright.redis.faults;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.cachewright.redis.testing.RedisReply;
import io.cachewright.redis.testing.RedisServer;
import io.cachewright.runtime.history.History.Scope;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Faults 22, 23 and 31 of the table: a server that loses some of what it has, or keeps it longer than it should. */
@Timeout(120)
final class LossFaultsTest extends OneServer {
    private static final long HOUR = 3_600_000;

    private final Random random = new Random(7);

    @BeforeEach
    void start() {
        start(RedisServer.builder());
        begin();
    }

    @Tag("long")
    @ParameterizedTest
    @ValueSource(strings = {"allkeys-random", "allkeys-lru", "volatile-ttl"})
    void fault_22_eviction(String policy) {
        long used = Long.parseLong(server.info("used_memory"));
        server.command("CONFIG", "SET", "maxmemory-policy", policy);
        server.command("CONFIG", "SET", "maxmemory", used + 500_000);
        String filler = "x".repeat(10_000);
        for (int i = 0; i < 600; i++) {
            server.command("SET", "filler:" + i, filler, "PX", HOUR);
            if (i % 20 == 0) {
                trial.goesOn(2);
            }
        }
        assertTrue(Long.parseLong(server.info("evicted_keys")) > 300);
        assertEquals(CERTAIN, trial.invalidations(Scope.ALL, 0));
        server.command("CONFIG", "SET", "maxmemory", 0);
        trial.works().end(server);
    }

    @Tag("long")
    @ParameterizedTest
    @ValueSource(strings = {"e", "l", "n", "t", "v"})
    void fault_23_loss_of_what_is_called(String kind) {
        String pattern = kind.equals("v") ? "*:v:*" : "*}:" + kind + ":*";
        int lost = 0;
        for (int i = 0; i < 200; i++) {
            List<RedisReply> keys = server.command("KEYS", pattern).list();
            if (!keys.isEmpty()) {
                RedisReply key = keys.get(random.nextInt(keys.size()));
                lost += (int) server.command("UNLINK", key.bytes()).number();
            }
            trial.goesOn(1);
        }
        assertTrue(lost > 20, "only " + lost + " were lost");
        assertEquals(CERTAIN, trial.invalidations(Scope.TAG, 1));
        trial.works().end(server);
    }

    /** What a server whose clock was set looks like from outside: all it has ends an hour sooner or later. */
    @Tag("long")
    @ParameterizedTest
    @ValueSource(longs = {HOUR, -HOUR})
    void fault_31_the_servers_clock_jumps(long jump) {
        for (int i = 0; i < 20; i++) {
            for (RedisReply key : server.command("KEYS", "*").list()) {
                long left = server.command("PTTL", key.bytes()).number();
                if (left > 0) {
                    server.command("PEXPIRE", key.bytes(), left - jump);
                }
            }
            trial.goesOn(3);
        }
        trial.works().end(server);
    }
}
