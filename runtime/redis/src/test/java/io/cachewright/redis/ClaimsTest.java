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
import io.cachewright.runtime.shared.Lease.Outcome;
import io.cachewright.runtime.shared.Lease.Purpose;
import io.cachewright.runtime.shared.Look;
import io.cachewright.runtime.shared.SharedEntries;
import io.cachewright.runtime.shared.SharedSpec;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Many keys leased and filled at once are as if they were leased and filled one by one. */
final class ClaimsTest {
    private static final Duration LONG = Duration.ofMinutes(1);

    @AutoClose
    private static final RedisServer SERVER = RedisServer.start();

    private RedisStore store;
    private SharedEntries<String> prices;

    @BeforeEach
    void connect() {
        SERVER.command("FLUSHALL");
        store = RedisStore.builder("shop")
                .uri(SERVER.uri())
                .timeout(Duration.ofSeconds(5))
                .maxValueBytes(10_000)
                .noCompression()
                .build();
        prices = store.open(new SharedSpec("prices", String.class, "1"));
    }

    @AfterEach
    void disconnect() {
        SERVER.command("CONFIG", "SET", "maxmemory", "0");
        store.close();
    }

    private static List<Asked> keys(int count) {
        List<Asked> keys = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            keys.add(asked(i, "t:catalog"));
        }
        return keys;
    }

    private List<Lease> claim(List<Asked> keys) {
        return prices.lease(keys, LONG, Purpose.LOAD);
    }

    private static List<Outcome> outcomes(List<Lease> leases) {
        return leases.stream().map(Lease::outcome).toList();
    }

    private List<Boolean> fill(List<Asked> keys, List<Lease> leases, String value) {
        List<Fill<String>> fills = new ArrayList<>();
        for (int i = 0; i < keys.size(); i++) {
            fills.add(new Fill<>(keys.get(i), leases.get(i), value, LONG, LONG, Duration.ZERO));
        }
        return prices.fill(fills).stream().map(Filled::kept).toList();
    }

    @Test
    void leasing_and_filling_many_is_a_trip_each() {
        List<Asked> keys = keys(256);
        claim(keys(2));
        SERVER.command("FLUSHDB");
        long before = store.stats().trips();

        fill(keys, claim(keys), "one");

        assertEquals(2, store.stats().trips() - before);
    }

    @Test
    void what_is_there_or_held_is_told_from_what_is_claimed() {
        List<Asked> keys = keys(4);
        fill(keys.subList(0, 2), claim(keys.subList(0, 2)), "one");
        prices.invalidate(List.of(keys.get(1).key()));
        Lease holder = prices.lease(keys.get(2), LONG, Purpose.PUT);

        List<Lease> leases = claim(keys);

        assertEquals(List.of(Outcome.FOUND, Outcome.TAKEN, Outcome.HELD, Outcome.TAKEN), outcomes(leases));
        assertEquals(holder.token(), leases.get(2).token());
        assertEquals(
                List.of(true, true),
                fill(List.of(keys.get(1), keys.get(3)), List.of(leases.get(1), leases.get(3)), "two"));
    }

    @Test
    void a_claim_is_filled_or_given_back_by_itself_too() {
        List<Asked> keys = keys(3);
        List<Lease> claims = claim(keys);

        assertTrue(prices.fill(new Fill<>(keys.get(0), claims.get(0), "one", LONG, LONG, Duration.ZERO))
                .kept());
        prices.release(keys.get(1), claims.get(1));

        assertEquals("one", prices.look(keys.get(0)).value());
        assertEquals(List.of(Outcome.FOUND, Outcome.TAKEN, Outcome.HELD), outcomes(claim(keys)));
    }

    @Test
    void a_claim_under_other_versions_is_nobodys() {
        claim(keys(2));
        store.invalidateTags(List.of("t:catalog"));

        assertEquals(List.of(Outcome.TAKEN, Outcome.TAKEN), outcomes(claim(keys(2))));
    }

    @Test
    void a_claim_ends_by_itself() {
        prices.lease(keys(2), Duration.ofMillis(1), Purpose.LOAD);

        // Each at its own moment; both at once might never be free, as the first that is free is taken then.
        for (Asked key : keys(2)) {
            Until.holds("it ended", () -> outcomes(claim(List.of(key))).equals(List.of(Outcome.TAKEN)));
        }
    }

    @Test
    void each_key_is_claimed_under_its_own_tags() {
        List<Asked> keys = List.of(asked(1, "t:a"), asked(2, "t:b"), asked(3, "t:a"), asked(4), asked(5, "t:b"));
        List<Lease> claims = claim(keys);
        store.invalidateTags(List.of("t:a"));

        assertEquals(List.of(false, true, false, true, true), fill(keys, claims, "one"));
    }

    @Test
    void more_tags_than_a_script_can_tell_apart() {
        List<Asked> keys = new ArrayList<>();
        for (int i = 0; i < 600; i++) {
            keys.add(asked(i, "t:a" + i, "t:all", "t:b" + i / 2));
        }
        claim(keys.subList(0, 2));
        SERVER.command("FLUSHDB");
        long before = store.stats().trips();
        List<Lease> claims = claim(keys);

        assertEquals(3, store.stats().trips() - before);
        assertFalse(fill(keys.subList(0, 300), claims.subList(0, 300), "one").contains(false));
        store.invalidateTags(List.of("t:a7", "t:b200"));
        prices.invalidate(List.of(keys.get(500).key()));
        List<Boolean> kept = fill(keys.subList(300, 600), claims.subList(300, 600), "one");
        for (int i = 0; i < 600; i++) {
            boolean gone = i == 7 || i == 400 || i == 401 || i == 500;
            assertEquals(!gone, prices.look(keys.get(i)).hit(), "key " + i);
            assertTrue(i < 300 || kept.get(i - 300) == !gone, "key " + i);
        }
        store.invalidateTags(List.of("t:all"));
        assertTrue(prices.look(keys).stream().noneMatch(look -> look.hit()));
    }

    @Test
    void each_entry_lasts_as_long_as_it_is_to() {
        List<Asked> keys = keys(256);
        List<Lease> claims = claim(keys);
        List<Fill<String>> fills = new ArrayList<>();
        for (int i = 0; i < keys.size(); i++) {
            fills.add(new Fill<>(keys.get(i), claims.get(i), "one", LONG.multipliedBy(i + 1), LONG, Duration.ZERO));
        }

        assertTrue(prices.fill(fills).stream().allMatch(Filled::kept));

        List<Look<String>> looks = prices.look(keys);
        for (int i = 0; i < keys.size(); i++) {
            assertEquals(LONG.multipliedBy(i + 1).toNanos(), looks.get(i).ttlNanos(), "key " + i);
            assertTrue(looks.get(i).ageNanos() < LONG.toNanos(), "key " + i);
        }
    }

    @Test
    void looks_see_claims_under_the_same_versions() {
        List<Asked> keys = List.of(asked(1, "t:a", "t:x"), asked(2, "t:b", "t:x"), asked(3, "t:c", "t:a"));
        List<Lease> claims = claim(keys);

        for (int i = 0; i < 3; i++) {
            assertTrue(prices.look(keys.get(i)).proves(claims.get(i)), "key " + i);
            assertEquals(
                    Outcome.HELD,
                    prices.lease(keys.get(i), LONG, Purpose.REFRESH).outcome(),
                    "key " + i);
        }
    }

    @Test
    void the_same_key_twice_is_claimed_once() {
        assertEquals(List.of(Outcome.TAKEN, Outcome.HELD), outcomes(claim(List.of(asked(1), asked(1)))));
    }

    @Test
    void what_is_too_large_gives_its_claim_back_and_the_others_are_kept() {
        List<Asked> keys = keys(3);
        List<Fill<String>> fills = new ArrayList<>();
        List<Lease> claims = claim(keys);
        for (int i = 0; i < 3; i++) {
            String value = "x".repeat(i == 1 ? 20_000 : 1);
            fills.add(new Fill<>(keys.get(i), claims.get(i), value, LONG, LONG, Duration.ZERO));
        }

        List<Boolean> kept = prices.fill(fills).stream().map(Filled::kept).toList();

        assertEquals(List.of(true, false, true), kept);
        assertTrue(prices.lease(keys.get(1), LONG, Purpose.LOAD).taken());
    }

    @Test
    void where_memory_is_full_nothing_is_kept_and_claims_are_given_back() {
        List<Asked> keys = keys(3);
        List<Lease> claims = claim(keys);
        SERVER.command("CONFIG", "SET", "maxmemory", "1");

        List<Boolean> kept = fill(keys, claims, "one");

        SERVER.command("CONFIG", "SET", "maxmemory", "0");
        assertEquals(List.of(false, false, false), kept);
        assertEquals(List.of(Outcome.TAKEN, Outcome.TAKEN, Outcome.TAKEN), outcomes(claim(keys)));
    }

    @Test
    void something_else_in_the_place_of_an_entry_is_replaced() {
        List<Asked> keys = keys(2);
        fill(keys, claim(keys), "one");
        for (String name : SERVER.command("KEYS", "*:e:*").list().stream()
                .map(Object::toString)
                .toList()) {
            SERVER.command("DEL", name);
            SERVER.command("RPUSH", name, "x");
        }

        List<Lease> leases = claim(keys);

        assertEquals(List.of(Outcome.TAKEN, Outcome.TAKEN), outcomes(leases));
        assertFalse(fill(keys, leases, "two").contains(false));
    }
}
