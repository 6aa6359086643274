package io.cachewright.redis;

import static io.cachewright.redis.Keys.asked;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.cachewright.redis.testing.RedisServer;
import io.cachewright.runtime.shared.Asked;
import io.cachewright.runtime.shared.Fill;
import io.cachewright.runtime.shared.Filled;
import io.cachewright.runtime.shared.Lease;
import io.cachewright.runtime.shared.Lease.Purpose;
import io.cachewright.runtime.shared.SharedEntries;
import io.cachewright.runtime.shared.SharedSpec;
import io.cachewright.runtime.shared.StoreException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** A server of its own for each test, to do with as it likes, and a store over it. */
abstract class FaultyServer {
    static final Duration LONG = Duration.ofMinutes(1);
    static final Asked ASKED = asked("A1", "t:catalog");

    RedisServer server;
    RedisStore store;
    SharedEntries<String> prices;

    @BeforeEach
    void start() {
        server = RedisServer.start();
        store = RedisStore.builder("shop")
                .uri(server.uri())
                .timeout(Duration.ofSeconds(5))
                .connectTimeout(Duration.ofSeconds(5))
                .breaker(3, Duration.ofMillis(50))
                .insistFor(Duration.ofMillis(300))
                .build();
        prices = store.open(new SharedSpec("prices", String.class, "1"));
    }

    @AfterEach
    void stop() {
        store.close();
        server.close();
    }

    Filled fill(Lease lease, String value) {
        return prices.fill(new Fill<>(ASKED, lease, value, LONG, Duration.ZERO, Duration.ZERO));
    }

    void load(String value) {
        Lease lease = prices.lease(ASKED, LONG, Purpose.LOAD);
        assertTrue(lease.taken());
        assertTrue(fill(lease, value).kept());
    }

    void untilItIsAskedAgain() {
        Until.holds("it is asked again", () -> {
            try {
                return !prices.look(ASKED).hit();
            } catch (StoreException e) {
                return false;
            }
        });
    }

    void works() {
        load("again");
        assertEquals("again", prices.look(ASKED).value());
        prices.invalidate(List.of(ASKED.key()));
        assertFalse(prices.look(ASKED).hit());
    }

    List<String> keys() {
        return server.command("KEYS", "*").list().stream()
                .map(key -> key.text())
                .toList();
    }
}
