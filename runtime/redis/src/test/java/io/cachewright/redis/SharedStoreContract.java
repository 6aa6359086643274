package io.cachewright.redis;

import static io.cachewright.redis.Keys.asked;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.cachewright.runtime.shared.Asked;
import io.cachewright.runtime.shared.Cells;
import io.cachewright.runtime.shared.Fill;
import io.cachewright.runtime.shared.Filled;
import io.cachewright.runtime.shared.Lease;
import io.cachewright.runtime.shared.Lease.Outcome;
import io.cachewright.runtime.shared.Lease.Purpose;
import io.cachewright.runtime.shared.Look;
import io.cachewright.runtime.shared.SharedEntries;
import io.cachewright.runtime.shared.SharedSpec;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a store does, against real servers. */
abstract class SharedStoreContract {
    static final Duration LONG = Duration.ofMinutes(1);
    RedisStore store;
    SharedEntries<String> prices;

    /** Where the servers are, with whatever else it takes. */
    abstract RedisStoreBuilder builder();

    /** Takes everything out of them. */
    abstract void flush();

    @BeforeEach
    void connect() {
        flush();
        store = builder()
                .timeout(Duration.ofSeconds(5))
                .connectTimeout(Duration.ofSeconds(5))
                .build();
        prices = store.open(new SharedSpec("prices", String.class, "1"));
    }

    @AfterEach
    void disconnect() {
        store.close();
    }

    static Filled fill(SharedEntries<String> entries, Asked asked, Lease lease, String value) {
        return entries.fill(new Fill<>(asked, lease, value, LONG, Duration.ZERO, Duration.ofMillis(3)));
    }

    static Filled load(SharedEntries<String> entries, Asked asked, String value) {
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
        assertEquals(Outcome.TAKEN, prices.lease(asked(1), LONG, Purpose.RELOAD).outcome());
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
    void each_schema_has_entries_of_its_own() {
        SharedEntries<String> newer = store.open(new SharedSpec("prices", String.class, "2"));
        load(prices, asked(1), "one");

        assertFalse(newer.look(asked(1)).hit());
        load(newer, asked(1), "eins");
        assertEquals("one", prices.look(asked(1)).value());
        assertEquals("eins", newer.look(asked(1)).value());
    }

    @Test
    void an_invalidation_reaches_what_another_schema_has_and_loads() {
        SharedEntries<String> newer = store.open(new SharedSpec("prices", String.class, "2"));
        load(newer, asked(1), "eins");
        Lease lease = newer.lease(asked(2), LONG, Purpose.LOAD);

        prices.invalidate(List.of(Keys.key(1), Keys.key(2)));

        assertFalse(newer.look(asked(1)).hit());
        assertFalse(fill(newer, asked(2), lease, "old").kept());
    }

    @Test
    void a_put_takes_away_what_another_schema_has_and_loads() {
        SharedEntries<String> newer = store.open(new SharedSpec("prices", String.class, "2"));
        load(newer, asked(1), "eins");
        Lease lease = newer.lease(asked(2), LONG, Purpose.LOAD);

        List<Lease> puts = prices.lease(List.of(asked(1), asked(2)), LONG, Purpose.PUT);

        assertTrue(puts.stream().allMatch(Lease::taken));
        assertFalse(newer.look(asked(1)).hit());
        assertFalse(fill(newer, asked(2), lease, "old").kept());
        assertTrue(fill(prices, asked(1), puts.get(0), "one").kept());
    }

    @Test
    void a_copy_is_checked_without_its_payload() {
        Filled filled = load(prices, asked(1), "x".repeat(100_000));
        long before = store.stats().bytesReceived();

        Look<String> look = prices.check(asked(1), filled.fill());

        assertTrue(look.hit());
        assertNull(look.value());
        // Sentinels may say something at the same time.
        assertTrue(store.stats().bytesReceived() - before < 10_000);
    }

    @Test
    void a_check_says_what_is_there() {
        Filled filled = load(prices, asked(1), "one");

        Look<String> look = prices.check(asked(1), "0123456789abcdef");

        assertTrue(look.hit());
        assertEquals(filled.fill(), look.fill());
        assertNull(look.value());
    }

    @Test
    void many_keys_are_looked_up_leased_and_filled_at_once() {
        List<Asked> asked = new ArrayList<>();
        for (int i = 0; i < 1000; i++) {
            asked.add(asked(i, "t:catalog"));
        }
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
        prices.invalidate(asked.stream().map(Asked::key).toList());
        assertTrue(prices.look(asked).stream().noneMatch(Look::hit));
    }

    @Test
    void versions_missing_are_null() {
        assertNull(prices.look(asked(1)).versions());
        prices.lease(asked(1), LONG, Purpose.LOAD);
        assertNotNull(prices.look(asked(1)).versions());
    }

    @Test
    void a_vector_that_nobody_changed_is_the_same_object() {
        Cells first =
                store.cells(List.of("prices"), Arrays.asList((Cells) null)).get(0);

        assertSame(first, store.cells(List.of("prices"), List.of(first)).get(0));
    }

    @Test
    void a_change_is_seen_in_its_cell_and_nowhere_else() {
        Cells before =
                store.cells(List.of("prices"), Arrays.asList((Cells) null)).get(0);

        Cells replaced = store.bump("prices", 7);

        Cells after = store.cells(List.of("prices"), List.of(before)).get(0);
        assertEquals(before.change(), replaced.change());
        assertArrayEquals(before.values(), replaced.values());
        assertEquals(before.life(), after.life());
        assertNotEquals(before.change(), after.change());
        for (int i = 0; i < Cells.COUNT; i++) {
            assertEquals(i == 7, before.values()[i] != after.values()[i], "cell " + i);
        }
    }

    @Test
    void a_vector_that_was_lost_has_another_life() {
        Cells before =
                store.cells(List.of("prices"), Arrays.asList((Cells) null)).get(0);
        flush();

        Cells after = store.cells(List.of("prices"), List.of(before)).get(0);

        assertNotEquals(before.life(), after.life());
    }

    @Test
    void a_vector_that_was_lost_has_another_life_after_a_change_too() {
        Cells before =
                store.cells(List.of("prices"), Arrays.asList((Cells) null)).get(0);
        flush();

        assertNotEquals(before.life(), store.bump("prices", 7).life());
    }

    @Test
    void invalidations_are_noted_in_the_cells_of_what_they_name() {
        List<String> names = List.of("prices", Cells.TAGS);
        List<Cells> before = store.cells(names, Arrays.asList(null, null));

        prices.invalidate(List.of(Keys.key(1)));
        store.invalidateTags(List.of("t:catalog"));

        List<Cells> after = store.cells(names, before);
        assertEquals(List.of(Cells.of(Keys.key(1).canonical())), changed(before.get(0), after.get(0)));
        assertEquals(
                List.of(Cells.of("t:catalog".getBytes(StandardCharsets.UTF_8))), changed(before.get(1), after.get(1)));
        prices.invalidateAll();
        assertEquals(
                List.of(Cells.WHOLE),
                changed(after.get(0), store.cells(names, after).get(0)));
    }

    private static List<Integer> changed(Cells before, Cells after) {
        return IntStream.range(0, Cells.COUNT)
                .filter(i -> before.values()[i] != after.values()[i])
                .boxed()
                .toList();
    }
}
