package io.cachewright.redis.wire;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** What a server says of its replication. */
final class LineageTest {
    private static byte[] info(String... lines) {
        return String.join("\r\n", lines).getBytes(StandardCharsets.US_ASCII);
    }

    @Test
    void a_master_has_one_that_follows_from_its_id() {
        byte[] one = Lineage.of(info("# Replication", "role:master", "master_replid:0a1b"));
        byte[] same = Lineage.of(info("role:master", "connected_slaves:1", "master_replid:0a1b"));
        byte[] next = Lineage.of(info("role:master", "master_replid:ffff"));
        assertNotNull(one);
        assertArrayEquals(one, same);
        assertEquals(16, one.length);
        assertFalse(Arrays.equals(one, next));
    }

    @Test
    void who_has_none_is_told_why() {
        isMissing("it is not the master", "by way of the Sentinels", "role:slave", "master_replid:0a1b");
        isMissing("it is not the master", "by way of the Sentinels", "role_of:master");
        isMissing(
                "it is a master, and has no master_replid",
                "Use Redis or Valkey itself",
                "role:master",
                "master_replid2:0");
    }

    private static void isMissing(String why, String advice, String... lines) {
        assertNull(Lineage.of(info(lines)));
        assertEquals(why, Lineage.missing(info(lines)));
        assertTrue(Advice.on(why).contains(advice), Advice.on(why));
    }
}
