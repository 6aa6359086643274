package io.cachewright.redis;

import static io.cachewright.redis.Keys.asked;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.cachewright.redis.testing.RedisServer;
import io.cachewright.runtime.shared.Asked;
import io.cachewright.runtime.shared.Cells;
import io.cachewright.runtime.shared.Fill;
import io.cachewright.runtime.shared.Filled;
import io.cachewright.runtime.shared.Lease;
import io.cachewright.runtime.shared.Lease.Purpose;
import io.cachewright.runtime.shared.Look;
import io.cachewright.runtime.shared.SharedEntries;
import io.cachewright.runtime.shared.SharedSpec;
import io.cachewright.runtime.shared.StoreException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A server that answers, but not with what it should. */
@Timeout(60)
final class ServerFaultsTest {
    private static final Duration LONG = Duration.ofMinutes(1);
    private static final Asked ASKED = asked("A1", "t:catalog");

    private RedisServer server;
    private RedisStore store;
    private SharedEntries<String> prices;

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

    private Filled fill(Lease lease, String value) {
        return prices.fill(new Fill<>(ASKED, lease, value, LONG, Duration.ZERO, Duration.ZERO));
    }

    private void load(String value) {
        Lease lease = prices.lease(ASKED, LONG, Purpose.LOAD);
        assertTrue(lease.taken());
        assertTrue(fill(lease, value).kept());
    }

    private void untilItIsAskedAgain() {
        Until.holds("it is asked again", () -> {
            try {
                return !prices.look(ASKED).hit();
            } catch (StoreException e) {
                return false;
            }
        });
    }

    private void works() {
        load("again");
        assertEquals("again", prices.look(ASKED).value());
        prices.invalidate(List.of(ASKED.key()));
        assertFalse(prices.look(ASKED).hit());
    }

    private List<String> keys() {
        return server.command("KEYS", "*").list().stream()
                .map(key -> key.text())
                .toList();
    }

    @Test
    void a_key_that_holds_something_else_is_a_miss_and_is_replaced() {
        for (String type : List.of("LPUSH", "SADD", "HSET", "ZADD", "XADD")) {
            load("one");
            prices.lease(ASKED, LONG, Purpose.REFRESH);
            store.bump("prices", 1);
            Cells before =
                    store.cells(List.of("prices"), Arrays.asList((Cells) null)).get(0);
            assertEquals(5, keys().size());
            for (String key : keys()) {
                server.command("DEL", key);
                server.command(
                        switch (type) {
                            case "LPUSH", "SADD" -> new Object[] {type, key, "x"};
                            case "HSET" -> new Object[] {type, key, "f", "x"};
                            case "ZADD" -> new Object[] {type, key, "1", "x"};
                            default -> new Object[] {type, key, "*", "f", "x"};
                        });
            }

            assertFalse(prices.look(ASKED).hit(), type);
            assertNotEquals(
                    before.life(),
                    store.cells(List.of("prices"), List.of(before)).get(0).life());
            works();
            store.invalidateTags(List.of("t:catalog"));
            prices.invalidateAll();
            server.command("FLUSHALL");
        }
    }

    @Test
    void bytes_that_are_none_of_ours_are_a_miss_and_are_replaced() {
        load("one");
        prices.lease(ASKED, LONG, Purpose.REFRESH);
        for (String garbage : List.of("", "x", "0123456789abcdef", "x".repeat(5000))) {
            for (String key : keys()) {
                server.command("SET", key, garbage);
            }
            assertFalse(prices.look(ASKED).hit());
            prices.check(ASKED, "0123456789abcdef");
            Lease lease = prices.lease(ASKED, LONG, Purpose.PUT);
            assertTrue(fill(lease, "good").kept());
            assertEquals("good", prices.look(ASKED).value());
        }
    }

    @Test
    void an_entry_changed_anywhere_is_a_miss_and_is_removed() {
        load("one");
        String entry =
                keys().stream().filter(key -> key.contains(":e:")).findFirst().orElseThrow();
        long length = server.command("STRLEN", entry).number();
        server.command("SETRANGE", entry, length - 1, "X");

        assertFalse(prices.look(ASKED).hit());

        assertFalse(keys().contains(entry));
        assertEquals(1, store.stats().damagedEntries());
        works();
    }

    @Test
    void huge_values_at_every_key_are_not_read() {
        load("one");
        prices.lease(ASKED, LONG, Purpose.REFRESH);
        store.bump("prices", 1);
        for (String key : keys()) {
            // The largest that a server can have where the entry is.
            server.command("SETRANGE", key, key.contains(":e:") ? (512 << 20) - 1 : 10_000_000, "x");
        }
        long before = store.stats().bytesReceived();

        assertFalse(prices.look(ASKED).hit());
        store.cells(List.of("prices"), Arrays.asList((Cells) null));
        Lease lease = prices.lease(ASKED, LONG, Purpose.PUT);
        assertTrue(fill(lease, "good").kept());

        assertTrue(
                store.stats().bytesReceived() - before < 3_000_000,
                store.stats().toString());
    }

    @Test
    void an_entry_that_never_ends_is_removed() {
        load("one");
        keys().forEach(key -> server.command("PERSIST", key));

        assertFalse(prices.look(ASKED).hit());

        works();
    }

    @Test
    void nor_is_it_served_to_who_has_a_copy() {
        load("one");
        String fill = prices.look(ASKED).fill();
        keys().forEach(key -> server.command("PERSIST", key));

        assertFalse(prices.check(ASKED, fill).hit());

        works();
    }

    @Test
    void an_entry_whose_end_was_put_off_is_removed() {
        load("one");
        keys().forEach(key -> server.command("EXPIRE", key, 100_000));

        assertFalse(prices.look(ASKED).hit());

        works();
    }

    @Test
    void scripts_that_the_server_forgot_are_told_again() {
        load("one");
        prices.invalidate(List.of(ASKED.key()));
        server.command("SCRIPT", "FLUSH");

        works();
    }

    @Test
    void everything_can_vanish_between_any_two_steps() {
        server.command("FLUSHALL");
        Look<String> look = prices.look(ASKED);
        assertFalse(look.hit());
        Lease lease = prices.lease(ASKED, LONG, Purpose.LOAD);
        server.command("FLUSHALL");
        assertFalse(fill(lease, "old").kept());
        Lease again = prices.lease(ASKED, LONG, Purpose.LOAD);
        assertTrue(fill(again, "new").kept());
        server.command("FLUSHALL");
        assertFalse(prices.look(ASKED).hit());
        prices.release(ASKED, again);
        prices.invalidate(List.of(ASKED.key()));
        works();
    }

    @Test
    void each_key_can_vanish_by_itself() {
        for (String part : List.of(":e:", ":l:", ":n:", ":t:")) {
            load("one");
            Lease lease = prices.lease(ASKED, LONG, Purpose.REFRESH);
            keys().stream().filter(key -> key.contains(part)).forEach(key -> server.command("DEL", key));

            assertEquals(part.equals(":l:"), prices.look(ASKED).hit(), part);
            assertEquals(part.equals(":e:"), fill(lease, "two").kept(), part);
            server.command("FLUSHALL");
        }
    }

    @Test
    void when_memory_is_full_hits_go_on_and_invalidations_are_made() {
        load("one");
        Lease lease = prices.lease(ASKED, LONG, Purpose.REFRESH);
        Cells before =
                store.cells(List.of("prices"), Arrays.asList((Cells) null)).get(0);
        server.command("CONFIG", "SET", "maxmemory-policy", "noeviction");
        server.command("CONFIG", "SET", "maxmemory", "1");
        for (int i = 0; i < 20; i++) {
            assertEquals("one", prices.look(ASKED).value());
            assertThrows(StoreException.class, () -> prices.lease(ASKED, LONG, Purpose.PUT));
        }
        assertFalse(fill(lease, "two").kept());
        assertNull(prices.look(ASKED).leaseToken());
        assertEquals("one", prices.look(ASKED).value());

        prices.invalidate(List.of(ASKED.key()));
        assertFalse(prices.look(ASKED).hit());
        prices.invalidateAll();
        store.invalidateTags(List.of("t:catalog"));

        assertFalse(store.stats().resting());
        server.command("CONFIG", "SET", "maxmemory", "0");
        assertNotEquals(
                before.life(),
                store.cells(List.of("prices"), List.of(before)).get(0).life());
        works();
    }

    @Test
    void a_server_that_may_not_write_goes_on_answering_and_says_that_an_invalidation_failed() {
        server.command("CONFIG", "SET", "save", "1 1");
        load("one");
        server.command("CONFIG", "SET", "min-replicas-to-write", "1");

        assertEquals("one", prices.look(ASKED).value());
        StoreException failed = assertThrows(StoreException.class, () -> prices.invalidate(List.of(ASKED.key())));

        assertTrue(failed.getMessage().contains("NOREPLICAS"), failed.getMessage());
        assertFalse(store.stats().resting());
        server.command("CONFIG", "SET", "min-replicas-to-write", "0");
        prices.invalidate(List.of(ASKED.key()));
        works();
    }

    @Test
    void a_master_that_became_a_replica_is_not_asked() {
        load("one");
        try (RedisServer other = RedisServer.start()) {
            server.follow(other);

            StoreException failed = assertThrows(StoreException.class, () -> prices.invalidate(List.of(ASKED.key())));

            assertTrue(failed.getMessage().contains("Connect to the master"), failed.getMessage());
            assertThrows(StoreException.class, () -> prices.look(ASKED));
            server.promote();
        }
        untilItIsAskedAgain();
        works();
    }

    @Test
    void a_server_with_another_history_has_nothing_of_ours() {
        load("one");
        Cells before =
                store.cells(List.of("prices"), Arrays.asList((Cells) null)).get(0);
        server.command("SAVE");
        prices.invalidate(List.of(ASKED.key()));
        server.kill();
        server.restart();
        assertTrue(keys().stream().anyMatch(key -> key.contains(":e:")), "the old entry is back");

        assertFalse(prices.look(ASKED).hit());

        assertNotEquals(
                before.life(),
                store.cells(List.of("prices"), List.of(before)).get(0).life());
        works();
    }

    @Test
    void a_promoted_replica_that_missed_an_invalidation_has_nothing_of_ours() {
        load("one");
        try (RedisServer replica = RedisServer.builder().replicaOf(server).start()) {
            replica.awaitSync(server);
            replica.command("REPLICAOF", "127.0.0.1", "1");
            prices.invalidate(List.of(ASKED.key()));
            replica.promote();
            try (RedisStore other = RedisStore.connect("shop", replica.uri())) {
                SharedEntries<String> there = other.open(new SharedSpec("prices", String.class, "1"));
                assertTrue(replica.command("KEYS", "*:e:*").list().size() == 1, "the entry was not lost");

                assertFalse(there.look(ASKED).hit());
                assertTrue(there.lease(ASKED, LONG, Purpose.LOAD).taken());
            }
        }
    }

    @Test
    void a_password_that_changed_is_an_error_that_names_the_way_out() {
        load("one");
        server.command("ACL", "SETUSER", "default", "resetpass", ">new");
        server.command("CLIENT", "KILL", "TYPE", "normal", "SKIPME", "yes");

        StoreException failed = assertThrows(StoreException.class, () -> prices.look(ASKED));

        assertTrue(failed.getMessage().contains("NOAUTH") && failed.getMessage().contains("Fix:"), failed.getMessage());
        server.command("ACL", "SETUSER", "default", "nopass");
        Until.holds("it is asked again", () -> {
            try {
                return prices.look(ASKED).hit();
            } catch (StoreException e) {
                return false;
            }
        });
    }

    @Test
    void a_password_may_change_while_it_runs() {
        AtomicReference<String> password = new AtomicReference<>("first");
        server.command("ACL", "SETUSER", "rotating", "on", ">first", "~*", "+@all");
        try (RedisStore rotating = RedisStore.builder("shop")
                .uri(server.uri())
                .user("rotating")
                .password(password::get)
                .build()) {
            SharedEntries<String> there = rotating.open(new SharedSpec("prices", String.class, "1"));
            load("one");
            assertTrue(there.look(ASKED).hit());
            server.command("ACL", "SETUSER", "rotating", "resetpass", ">second");
            assertTrue(there.look(ASKED).hit(), "connections that are there stay");
            server.command("CLIENT", "KILL", "USER", "rotating");
            StoreException failed = assertThrows(StoreException.class, () -> there.look(ASKED));
            assertTrue(String.valueOf(failed.getMessage()).contains("WRONGPASS"), failed.getMessage());

            password.set("second");

            Until.holds("the new one is used", () -> {
                try {
                    return there.look(ASKED).hit();
                } catch (StoreException e) {
                    return false;
                }
            });
        }
    }

    @Test
    void too_many_clients_are_an_error_until_there_are_fewer() {
        server.command("CONFIG", "SET", "maxclients", "1");

        assertThrows(StoreException.class, () -> prices.look(ASKED));

        server.command("CONFIG", "SET", "maxclients", "100");
        untilItIsAskedAgain();
        works();
    }

    @Test
    void a_lease_ends_by_itself_and_its_fill_is_refused() {
        Lease lease = prices.lease(ASKED, Duration.ofMillis(50), Purpose.LOAD);

        Until.holds("the lease has ended", () -> prices.look(ASKED).leaseToken() == null);

        assertFalse(fill(lease, "late").kept());
        assertTrue(prices.lease(ASKED, LONG, Purpose.LOAD).taken());
    }
}
