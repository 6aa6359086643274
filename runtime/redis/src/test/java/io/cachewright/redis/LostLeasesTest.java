package io.cachewright.redis;

import static io.cachewright.redis.Keys.asked;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.cachewright.jackson.JsonCodec;
import io.cachewright.redis.format.Compression;
import io.cachewright.redis.layout.Layout;
import io.cachewright.redis.testing.NetworkProxy;
import io.cachewright.redis.testing.RedisServer;
import io.cachewright.redis.wire.Command;
import io.cachewright.redis.wire.Reply;
import io.cachewright.redis.wire.Traffic;
import io.cachewright.redis.wire.Wire;
import io.cachewright.runtime.shared.Asked;
import io.cachewright.runtime.shared.Fill;
import io.cachewright.runtime.shared.Lease;
import io.cachewright.runtime.shared.Lease.Outcome;
import io.cachewright.runtime.shared.Lease.Purpose;
import io.cachewright.runtime.shared.SharedEntries;
import io.cachewright.runtime.shared.SharedSpec;
import io.cachewright.runtime.shared.StoreException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A lease that the server gave, and that whoever asked for it does not know of, keeps nobody waiting until it ends. */
@Timeout(60)
final class LostLeasesTest {
    private static final Duration LONG = Duration.ofMinutes(1);

    @AutoClose
    private static final RedisServer SERVER = RedisServer.start();

    private NetworkProxy network;
    private RedisStore store;
    private SharedEntries<String> prices;

    @BeforeEach
    void connect() {
        SERVER.command("FLUSHALL");
        network = NetworkProxy.to(SERVER.port());
        store = RedisStore.builder("shop")
                .uri(network.uri())
                .timeout(Duration.ofSeconds(5))
                .connectTimeout(Duration.ofSeconds(5))
                .build();
        prices = open(store);
        for (Lease lease : prices.lease(List.of(asked(8), asked(9)), LONG, Purpose.LOAD)) {
            assertTrue(lease.taken());
        }
        load(asked(7, "t:catalog"));
    }

    @AfterEach
    void disconnect() {
        SERVER.command("CONFIG", "SET", "maxmemory", "0");
        store.close();
        network.close();
    }

    private static SharedEntries<String> open(RedisStore store) {
        return store.open(new SharedSpec("prices", String.class, "1"));
    }

    private void load(Asked asked) {
        Lease lease = prices.lease(asked, LONG, Purpose.LOAD);
        assertTrue(prices.fill(new Fill<>(asked, lease, "one", LONG, Duration.ZERO, Duration.ZERO))
                .kept());
    }

    @Test
    void who_loses_the_connection_does_not_wait_for_its_own_lease() {
        network.cutReply(0);

        assertEquals(Outcome.TAKEN, prices.lease(asked(1), LONG, Purpose.LOAD).outcome());
    }

    @Test
    void nor_for_its_own_claims() {
        network.cutReply(0);

        for (Lease lease : prices.lease(List.of(asked(1), asked(2)), LONG, Purpose.LOAD)) {
            assertEquals(Outcome.TAKEN, lease.outcome());
        }
    }

    @Test
    void those_that_were_claimed_before_the_rest_failed_are_given_back() {
        store.invalidateTags(List.of("t:catalog"));
        try (FailingWire failing = new FailingWire();
                RedisStore other = new RedisStore(
                        "other",
                        new ValueSettings(new JsonCodec(), Compression.none(), 1000),
                        new Layout("shop", 1, null),
                        failing,
                        new Traffic(),
                        Duration.ofMillis(100),
                        0)) {
            SharedEntries<String> there = open(other);
            List<Asked> asked = List.of(asked(1, "t:catalog"), asked(2, "t:catalog"), asked(7, "t:catalog"));

            assertThrows(StoreException.class, () -> there.lease(asked, LONG, Purpose.LOAD));

            assertEquals(2, failing.trips);
            isFree(asked.get(0));
            isFree(asked.get(1));
        }
    }

    @Test
    void those_that_were_given_before_the_memory_was_full_are_given_back() {
        List<Asked> many = new ArrayList<>();
        for (int i = 100; i < 356; i++) {
            many.add(asked(i));
        }
        SERVER.command("CONFIG", "SET", "maxmemory-policy", "noeviction");
        long leases = 0;
        for (int room = 0; leases == 0; room += 8_000) {
            long used = Long.parseLong(SERVER.info("used_memory"));
            SERVER.command("CONFIG", "SET", "maxmemory", used + room);
            assertThrows(StoreException.class, () -> prices.lease(many, LONG, Purpose.REFRESH));
            leases = leases();
        }

        Until.holds("they are given back", () -> leases() == 0);
    }

    private static long leases() {
        return SERVER.command("KEYS", "*:l:*").list().size();
    }

    /** Sooner than the lease would end by itself. */
    private void isFree(Asked asked) {
        Until.holds(
                "the lease is given back",
                () -> prices.lease(asked, LONG, Purpose.LOAD).taken());
    }

    /** Whose second trip comes to nothing. */
    private final class FailingWire implements Wire {
        private final Wire wire = Servers.one(SERVER.uri())
                .wire(
                        RedisStore.builder("shop")
                                .uri(SERVER.uri())
                                .timeout(Duration.ofSeconds(5))
                                .connectTimeout(Duration.ofSeconds(5))
                                .settings(),
                        new Traffic());
        private int trips;

        @Override
        public List<Reply> trip(List<Command> commands, boolean insist) {
            trips++;
            if (trips == 2) {
                throw new StoreException("the second trip", null);
            }
            return wire.trip(commands, insist);
        }

        @Override
        public boolean resting() {
            return false;
        }

        @Override
        public int stripes() {
            return 1;
        }

        @Override
        public void close() {
            wire.close();
        }
    }
}
