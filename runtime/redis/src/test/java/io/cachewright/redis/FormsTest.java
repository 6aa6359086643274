package io.cachewright.redis;

import static io.cachewright.redis.Keys.asked;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.cachewright.redis.testing.RedisServer;
import io.cachewright.runtime.shared.Asked;
import io.cachewright.runtime.shared.Fill;
import io.cachewright.runtime.shared.Lease;
import io.cachewright.runtime.shared.Lease.Purpose;
import io.cachewright.runtime.shared.SharedEntries;
import io.cachewright.runtime.shared.SharedSpec;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Processes whose values have different shapes know of each other when it matters. */
final class FormsTest {
    private static final Duration LONG = Duration.ofMinutes(1);
    private static final Asked KEY = asked(1);
    private static final String VERSION = "{shop:0}:n:prices";

    @AutoClose
    private static final RedisServer SERVER = RedisServer.start();

    private final List<RedisStore> stores = new ArrayList<>();
    private SharedEntries<String> old;
    private SharedEntries<String> next;

    @BeforeEach
    void connect() {
        SERVER.command("FLUSHALL");
        old = process("old");
        next = process("next");
    }

    @AfterEach
    void disconnect() {
        SERVER.command("CONFIG", "SET", "maxmemory", "0");
        stores.forEach(RedisStore::close);
    }

    private SharedEntries<String> process(String shape) {
        RedisStore store = RedisStore.builder("shop")
                .uri(SERVER.uri())
                .timeout(Duration.ofSeconds(5))
                .build();
        stores.add(store);
        return store.open(new SharedSpec("prices", String.class, shape));
    }

    private static Lease lease(SharedEntries<String> entries) {
        Lease lease = entries.lease(KEY, LONG, Purpose.LOAD);
        assertTrue(lease.taken());
        return lease;
    }

    private static boolean fill(SharedEntries<String> entries, Lease lease) {
        return entries.fill(new Fill<>(KEY, lease, "value", LONG, Duration.ZERO, Duration.ZERO))
                .kept();
    }

    private long tripsOf(int store, Runnable does) {
        long before = stores.get(store).stats().trips();
        does.run();
        return stores.get(store).stats().trips() - before;
    }

    @Test
    void who_has_never_seen_the_cache_invalidates_what_both_have() {
        assertTrue(fill(old, lease(old)));
        assertTrue(fill(next, lease(next)));

        process("a third").invalidate(List.of(KEY.key()));

        assertFalse(old.look(KEY).hit());
        assertFalse(next.look(KEY).hit());
    }

    @Test
    void one_that_came_just_before_is_asked_for_and_then_known() {
        old.invalidate(List.of(KEY.key()));
        assertTrue(fill(old, lease(old)));
        assertTrue(fill(next, lease(next)));
        Runnable invalidation = () -> old.invalidate(List.of(KEY.key()));

        assertEquals(2, tripsOf(0, invalidation));
        assertFalse(next.look(KEY).hit());
        assertEquals(1, tripsOf(0, invalidation));
    }

    @Test
    void one_that_comes_just_after_is_kept() {
        assertTrue(fill(old, lease(old)));
        old.invalidate(List.of(KEY.key()));

        Lease later = lease(next);

        assertTrue(fill(next, later));
        assertTrue(next.look(KEY).hit());
    }

    @Test
    void eight_are_kept_apart_and_one_more_has_all_loaded_anew() {
        List<SharedEntries<String>> eight = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            eight.add(process("shape " + i));
        }
        eight.forEach(shape -> assertTrue(fill(shape, lease(shape))));
        assertTrue(eight.stream().allMatch(shape -> shape.look(KEY).hit()));

        SharedEntries<String> ninth = process("one more");
        assertTrue(fill(ninth, lease(ninth)));

        assertTrue(ninth.look(KEY).hit());
        assertTrue(eight.stream().noneMatch(shape -> shape.look(KEY).hit()));
    }

    @Test
    void where_the_list_is_lost_nothing_is_left_to_be_found() {
        assertTrue(fill(old, lease(old)));
        Lease late = lease(next);
        SERVER.command("DEL", VERSION);

        old.invalidate(List.of(KEY.key()));

        assertFalse(fill(next, late));
        assertFalse(old.look(KEY).hit());
    }

    @Test
    void where_memory_is_full_an_invalidation_reaches_both() {
        assertTrue(fill(old, lease(old)));
        assertTrue(fill(next, lease(next)));
        SERVER.command("CONFIG", "SET", "maxmemory", "1");

        old.invalidate(List.of(KEY.key()));

        assertFalse(next.look(KEY).hit());
    }

    @Test
    void something_else_in_the_place_of_the_version_is_none() {
        byte[] right = version();
        for (Object wrong :
                List.of("", "x".repeat(32), "x".repeat(41), "x".repeat(96), "x".repeat(97), "x".repeat(5000))) {
            SERVER.command("SET", VERSION, wrong);
            isNoVersion();
        }
        SERVER.command("DEL", VERSION);
        SERVER.command("RPUSH", VERSION, right);
        isNoVersion();
    }

    private byte[] version() {
        assertTrue(fill(old, lease(old)));
        return SERVER.command("GET", VERSION).bytes();
    }

    private void isNoVersion() {
        assertFalse(old.look(KEY).hit());
        old.invalidate(List.of(KEY.key()));
        assertTrue(fill(old, lease(old)));
        assertTrue(old.look(KEY).hit());
    }

    @Test
    void a_put_in_one_shape_is_all_there_is() {
        assertTrue(fill(next, lease(next)));
        Lease loading = next.lease(asked(2), LONG, Purpose.LOAD);

        Lease put = old.lease(KEY, LONG, Purpose.PUT);
        Lease other = old.lease(asked(2), LONG, Purpose.PUT);

        assertTrue(fill(old, put));
        assertTrue(other.taken());
        assertFalse(next.look(KEY).hit());
        assertFalse(next.fill(new Fill<>(asked(2), loading, "old", LONG, Duration.ZERO, Duration.ZERO))
                .kept());
    }
}
