package io.cachewright.redis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.cachewright.redis.testing.RedisServer;
import io.cachewright.runtime.shared.Cells;
import io.cachewright.runtime.shared.Lease;
import io.cachewright.runtime.shared.Lease.Purpose;
import io.cachewright.runtime.shared.SharedEntries;
import io.cachewright.runtime.shared.SharedSpec;
import io.cachewright.runtime.shared.StoreException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A server that answers, but not with what it should. */
@Timeout(60)
final class ServerFaultsTest extends FaultyServer {
    @Test
    void scripts_that_the_server_forgot_are_told_again() {
        load("one");
        prices.invalidate(List.of(ASKED.key()));
        server.command("SCRIPT", "FLUSH");

        works();
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
