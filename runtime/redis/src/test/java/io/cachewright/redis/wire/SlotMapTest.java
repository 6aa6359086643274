package io.cachewright.redis.wire;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a server says of the slots of its cluster, right and wrong. */
final class SlotMapTest {
    private static final Address ASKED = new Address("asked", 1);
    private static final byte[] HOST = "host".getBytes(StandardCharsets.US_ASCII);

    private static SlotMap read(Object... range) {
        return SlotMap.read(new Reply(List.of(List.of(range)), new byte[0]), ASKED);
    }

    @Test
    void a_range_of_slots_has_one_owner() {
        SlotMap map = read(5L, 7L, List.of(HOST, 6379L));
        assertNotNull(map);
        assertNull(map.owner(4));
        assertEquals(new Address("host", 6379), map.owner(5));
        assertEquals(new Address("host", 6379), map.owner(7));
        assertNull(map.owner(8));
    }

    @Test
    void what_is_no_range_is_no_answer() {
        assertNull(read(-1L, 7L, List.of(HOST, 6379L)));
        assertNull(read(5L, 7L, List.of()));
        assertNull(read(5L, 7L, List.of(HOST)));
        assertNull(read(5L, 7L));
        assertNull(read(5L, HOST, List.of(HOST, 6379L)));
    }
}
