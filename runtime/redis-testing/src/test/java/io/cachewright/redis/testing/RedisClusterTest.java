package io.cachewright.redis.testing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(120)
class RedisClusterTest {
    @Test
    void slots_move_with_their_keys_and_half_way_there_are_redirections() {
        try (RedisCluster cluster = RedisCluster.start()) {
            int slot = cluster.slotOf("{a}");
            RedisServer source = cluster.ownerOf(slot);
            RedisServer target =
                    cluster.masters().get(source == cluster.masters().get(0) ? 1 : 0);
            for (int i = 0; i < 250; i++) {
                source.command("SET", "{a}" + i, i);
            }
            SlotMigration migration = cluster.beginMigration(slot, target);
            migration.moveKey("{a}7");
            assertEquals("ASK", code(source, "GET", "{a}7"));
            try (RedisSession session = target.connect()) {
                session.send("ASKING");
                assertEquals("7", session.send("GET", "{a}7").text());
                session.send("ASKING");
                RedisErrorException half =
                        assertThrows(RedisErrorException.class, () -> session.send("MGET", "{a}7", "{a}8"));
                assertEquals("TRYAGAIN", half.code());
            }
            assertEquals(120, migration.moveKeys(120));
            assertEquals(129, migration.moveKeys(Integer.MAX_VALUE));
            migration.finish();
            assertSame(target, cluster.ownerOf(slot));
            assertEquals("MOVED", code(source, "GET", "{a}7"));
            assertEquals("7", target.command("GET", "{a}7").text());
            cluster.migrateSlot(slot, source);
            assertEquals("7", source.command("GET", "{a}7").text());
            assertThrows(IllegalArgumentException.class, () -> cluster.beginMigration(slot, source));
        }
    }

    @Test
    void replicas_take_over_from_living_and_from_dead_masters() {
        try (RedisCluster cluster = RedisCluster.startWithReplicas()) {
            int slot = cluster.slotOf("a");
            RedisServer master = cluster.ownerOf(slot);
            RedisServer replica = cluster.replicas().get(cluster.masters().indexOf(master));
            master.command("SET", "a", "value");
            replica.awaitSync(master);
            cluster.failOver(replica);
            assertSame(replica, cluster.ownerOf(slot));
            assertEquals("value", replica.command("GET", "a").text());
            master.awaitSync(replica);
            replica.kill();
            cluster.promote(master);
            assertSame(master, cluster.ownerOf(slot));
            assertTrue(cluster.uri().startsWith("redis://127.0.0.1:"));
        }
    }

    private static String code(RedisServer node, Object... words) {
        return assertThrows(RedisErrorException.class, () -> node.command(words))
                .code();
    }
}
