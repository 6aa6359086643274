package io.cachewright.redis;

import static io.cachewright.redis.Keys.asked;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.cachewright.redis.testing.RedisServer;
import io.cachewright.runtime.shared.Asked;
import io.cachewright.runtime.shared.Fill;
import io.cachewright.runtime.shared.Filled;
import io.cachewright.runtime.shared.Lease;
import io.cachewright.runtime.shared.Lease.Outcome;
import io.cachewright.runtime.shared.Lease.Purpose;
import io.cachewright.runtime.shared.Look;
import io.cachewright.runtime.shared.SharedEntries;
import io.cachewright.runtime.shared.SharedSpec;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the entries of a cache do, against a real server. */
final class EntriesTest {
    private static final Duration LONG = Duration.ofMinutes(1);
    private static RedisServer server;

    private RedisStore store;
    private SharedEntries<String> prices;

    @BeforeAll
    static void startServer() {
        server = RedisServer.start();
    }

    @AfterAll
    static void stopServer() {
        server.close();
    }

    @BeforeEach
    void connect() {
        server.command("FLUSHALL");
        store = RedisStore.builder("shop")
                .uri(server.uri())
                .timeout(Duration.ofSeconds(5))
                .build();
        prices = store.open(new SharedSpec("prices", String.class, "1"));
    }

    @AfterEach
    void disconnect() {
        store.close();
    }

    private static Filled fill(SharedEntries<String> entries, Asked asked, Lease lease, String value) {
        return entries.fill(new Fill<>(asked, lease, value, LONG, Duration.ZERO, Duration.ofMillis(3)));
    }

    private static Filled load(SharedEntries<String> entries, Asked asked, String value) {
        Lease lease = entries.lease(asked, LONG, Purpose.LOAD);
        assertTrue(lease.taken());
        return fill(entries, asked, lease, value);
    }

    @Test
    void what_was_filled_is_found() {
        Asked asked = asked(1);
        assertFalse(prices.look(asked).hit());

        Filled filled = load(prices, asked, "one");

        Look<String> look = prices.look(asked);
        assertTrue(filled.kept());
        assertTrue(look.hit());
        assertEquals("one", look.value());
        assertEquals(filled.fill(), look.fill());
        assertEquals(LONG.toNanos(), look.ttlNanos());
        assertEquals(3_000_000, look.loadNanos());
        assertTrue(look.ageNanos() >= 0 && look.ageNanos() < LONG.toNanos(), "age " + look.ageNanos());
        assertNull(look.leaseToken());
    }

    @Test
    void null_is_a_value() {
        load(prices, asked(1), null);

        Look<String> look = prices.look(asked(1));

        assertTrue(look.hit());
        assertNull(look.value());
    }

    @Test
    void a_lease_is_one_callers() {
        Lease first = prices.lease(asked(1), LONG, Purpose.LOAD);

        Lease second = prices.lease(asked(1), LONG, Purpose.LOAD);
        Look<String> look = prices.look(asked(1));

        assertEquals(Outcome.HELD, second.outcome());
        assertEquals(first.token(), second.token());
        assertTrue(look.proves(first));
    }

    @Test
    void a_lease_finds_what_was_filled_meanwhile() {
        load(prices, asked(1), "one");

        assertEquals(Outcome.FOUND, prices.lease(asked(1), LONG, Purpose.LOAD).outcome());
        assertEquals(
                Outcome.TAKEN, prices.lease(asked(1), LONG, Purpose.REFRESH).outcome());
        assertEquals(Outcome.HELD, prices.lease(asked(1), LONG, Purpose.REFRESH).outcome());
        assertEquals(Outcome.TAKEN, prices.lease(asked(1), LONG, Purpose.PUT).outcome());
    }

    @Test
    void a_lease_given_back_is_free() {
        Lease lease = prices.lease(asked(1), LONG, Purpose.LOAD);

        prices.release(asked(1), lease);

        assertNull(prices.look(asked(1)).leaseToken());
        assertTrue(prices.lease(asked(1), LONG, Purpose.LOAD).taken());
    }

    @Test
    void a_lease_given_back_late_is_left_to_its_new_holder() {
        Lease late = prices.lease(asked(1), LONG, Purpose.LOAD);
        Lease holder = prices.lease(asked(1), LONG, Purpose.PUT);

        prices.release(asked(1), late);

        assertEquals(holder.token(), prices.look(asked(1)).leaseToken());
    }

    @Test
    void a_fill_after_its_key_was_invalidated_is_refused() {
        Lease lease = prices.lease(asked(1), LONG, Purpose.LOAD);

        prices.invalidate(List.of(Keys.key(1)));

        assertFalse(fill(prices, asked(1), lease, "old").kept());
        assertFalse(prices.look(asked(1)).hit());
        assertEquals(1, store.stats().refusedFills());
    }

    @Test
    void a_fill_after_its_lease_was_taken_over_is_refused() {
        Lease slow = prices.lease(asked(1), LONG, Purpose.LOAD);
        Lease put = prices.lease(asked(1), LONG, Purpose.PUT);

        assertFalse(fill(prices, asked(1), slow, "old").kept());
        assertTrue(fill(prices, asked(1), put, "new").kept());
        assertEquals("new", prices.look(asked(1)).value());
    }

    @Test
    void an_invalidated_key_is_a_miss_and_others_are_not() {
        load(prices, asked(1), "one");
        load(prices, asked(2), "two");

        prices.invalidate(List.of(Keys.key(1)));

        assertFalse(prices.look(asked(1)).hit());
        assertTrue(prices.look(asked(2)).hit());
    }

    @Test
    void all_keys_of_a_cache_are_misses_at_once_and_other_caches_keep_theirs() {
        SharedEntries<String> names = store.open(new SharedSpec("names", String.class, "1"));
        load(prices, asked(1), "one");
        load(names, asked(1), "Ann");
        Lease lease = prices.lease(asked(2), LONG, Purpose.LOAD);

        prices.invalidateAll();

        assertFalse(prices.look(asked(1)).hit());
        assertFalse(fill(prices, asked(2), lease, "old").kept());
        assertEquals("Ann", names.look(asked(1)).value());
    }

    @Test
    void a_tag_reaches_every_cache() {
        SharedEntries<String> names = store.open(new SharedSpec("names", String.class, "1"));
        load(prices, asked(1, "t:catalog"), "one");
        load(names, asked(1, "t:people", "t:catalog"), "Ann");
        load(names, asked(2, "t:people"), "Bob");
        Lease lease = prices.lease(asked(3, "t:catalog"), LONG, Purpose.LOAD);

        store.invalidateTags(List.of("t:catalog"));

        assertFalse(prices.look(asked(1, "t:catalog")).hit());
        assertFalse(names.look(asked(1, "t:people", "t:catalog")).hit());
        assertEquals("Bob", names.look(asked(2, "t:people")).value());
        assertFalse(fill(prices, asked(3, "t:catalog"), lease, "old").kept());
    }

    @Test
    void another_revision_is_a_miss() {
        Asked first = new Asked(Keys.key(1), List.of(), "5");
        Asked second = new Asked(Keys.key(1), List.of(), "6");
        load(prices, first, "one");

        assertTrue(prices.look(first).hit());
        assertFalse(prices.look(second).hit());
        assertTrue(prices.lease(second, LONG, Purpose.LOAD).taken());
    }

    @Test
    void another_schema_is_a_miss() {
        SharedEntries<String> newer = store.open(new SharedSpec("prices", String.class, "2"));
        load(prices, asked(1), "one");

        assertFalse(newer.look(asked(1)).hit());
        load(newer, asked(1), "eins");
        assertFalse(prices.look(asked(1)).hit());
    }

    @Test
    void an_invalidation_reaches_what_another_schema_loads() {
        SharedEntries<String> newer = store.open(new SharedSpec("prices", String.class, "2"));
        Lease lease = newer.lease(asked(1), LONG, Purpose.LOAD);

        prices.invalidate(List.of(Keys.key(1)));

        assertFalse(fill(newer, asked(1), lease, "old").kept());
    }

    @Test
    void a_copy_is_checked_without_its_payload() {
        Filled filled = load(prices, asked(1), "x".repeat(100_000));
        long before = store.stats().bytesReceived();

        Look<String> look = prices.check(asked(1), filled.fill());

        assertTrue(look.hit());
        assertNull(look.value());
        assertTrue(store.stats().bytesReceived() - before < 1000);
    }

    @Test
    void a_copy_of_something_else_is_replaced() {
        load(prices, asked(1), "one");

        assertEquals("one", prices.check(asked(1), "0123456789abcdef").value());
    }

    @Test
    void many_keys_take_a_few_trips() {
        List<Asked> asked = new ArrayList<>();
        for (int i = 0; i < 1000; i++) {
            asked.add(asked(i, "t:catalog"));
        }
        prices.look(asked);
        long before = store.stats().trips();

        assertEquals(1000, prices.look(asked).size());
        assertEquals(4, store.stats().trips() - before);

        List<Fill<String>> fills = new ArrayList<>();
        List<Lease> leases = prices.lease(asked, LONG, Purpose.LOAD);
        for (int i = 0; i < 1000; i++) {
            fills.add(new Fill<>(asked.get(i), leases.get(i), "v" + i, LONG, LONG, Duration.ZERO));
        }
        assertTrue(prices.fill(fills).stream().allMatch(Filled::kept));
        List<Look<String>> looks = prices.look(asked);
        for (int i = 0; i < 1000; i++) {
            assertEquals("v" + i, looks.get(i).value());
        }
        assertTrue(store.stats().trips() - before < 30, "trips " + store.stats());
    }

    @Test
    void a_hit_is_one_trip() {
        load(prices, asked(1, "t:a", "t:b"), "one");
        long before = store.stats().trips();

        assertTrue(prices.look(asked(1, "t:a", "t:b")).hit());

        assertEquals(1, store.stats().trips() - before);
    }

    @Test
    void versions_missing_are_null() {
        assertNull(prices.look(asked(1)).versions());
        prices.lease(asked(1), LONG, Purpose.LOAD);
        assertNotNull(prices.look(asked(1)).versions());
    }
}
