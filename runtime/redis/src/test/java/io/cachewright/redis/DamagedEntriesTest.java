package io.cachewright.redis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.cachewright.runtime.shared.Cells;
import io.cachewright.runtime.shared.Lease;
import io.cachewright.runtime.shared.Lease.Purpose;
import io.cachewright.runtime.shared.Look;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What is at a key on the server is not what a store has put there, or is gone. */
@Timeout(60)
final class DamagedEntriesTest extends FaultyServer {
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
}
