package io.cachewright.redis;

import static io.cachewright.redis.Keys.asked;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.cachewright.redis.layout.Layout;
import io.cachewright.redis.testing.NetworkProxy;
import io.cachewright.redis.testing.RedisCluster;
import io.cachewright.redis.testing.RedisServer;
import io.cachewright.redis.testing.SlotMigration;
import io.cachewright.runtime.shared.Asked;
import io.cachewright.runtime.shared.Lease;
import io.cachewright.runtime.shared.Lease.Purpose;
import io.cachewright.runtime.shared.Look;
import io.cachewright.runtime.shared.SharedEntries;
import io.cachewright.runtime.shared.SharedSpec;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The store over three masters, and what happens while their slots move. */
final class ClusterStoreTest extends SharedStoreContract {
    private static RedisCluster cluster;

    @BeforeAll
    static void startCluster() {
        cluster = RedisCluster.start();
    }

    @AfterAll
    static void stopCluster() {
        cluster.close();
    }

    @Override
    RedisStoreBuilder builder() {
        return RedisStore.builder("shop")
                .cluster(cluster.masters().stream().map(RedisServer::uri).toArray(String[]::new));
    }

    @Override
    void flush() {
        cluster.masters().forEach(master -> master.command("FLUSHALL"));
    }

    private static RedisServer notOwnerOf(int slot) {
        RedisServer owner = cluster.ownerOf(slot);
        return cluster.masters().stream()
                .filter(each -> each != owner)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void keys_are_spread_over_sixteen_stripes() {
        for (int i = 0; i < 100; i++) {
            load(prices, asked(i), "v");
        }

        long used = cluster.masters().stream()
                .flatMap(master -> master.command("KEYS", "*:e:*").list().stream())
                .map(key -> key.text().substring(0, key.text().indexOf('}')))
                .distinct()
                .count();
        assertEquals(16, used);
    }

    @Test
    void slots_that_moved_are_found() {
        // All to the same one: masters that take slots at the same time may both claim the next epoch, and then
        // quarrel.
        RedisServer target = cluster.masters().get(0);
        for (int stripe = 0; stripe < 16; stripe++) {
            int slot = cluster.slotOf("{shop:" + stripe + "}");
            if (cluster.ownerOf(slot) != target) {
                cluster.migrateSlot(slot, target);
            }
        }

        for (int i = 0; i < 100; i++) {
            load(prices, asked(i), "v" + i);
            assertEquals("v" + i, prices.look(asked(i)).value());
        }
    }

    @Test
    void what_is_being_moved_can_be_looked_up_and_invalidated() {
        load(prices, asked(1), "one");
        Lease lease = prices.lease(asked(1), LONG, Purpose.REFRESH);
        int slot = cluster.slotOf(new String(
                new Layout("shop", 16, null).of("prices", "").place(Keys.key(1)).entry(), StandardCharsets.UTF_8));
        SlotMigration migration = cluster.beginMigration(slot, notOwnerOf(slot));
        migration.moveKeys(1);

        prices.look(asked(1));
        prices.invalidate(List.of(Keys.key(1)));

        assertFalse(prices.look(asked(1)).hit());
        migration.moveKeys(Integer.MAX_VALUE);
        migration.finish();
        assertFalse(fill(prices, asked(1), lease, "old").kept());
        load(prices, asked(1), "new");
        assertEquals("new", prices.look(asked(1)).value());
    }

    @Test
    void many_callers_at_the_start_are_all_answered() throws Exception {
        int callers = 64;
        ExecutorService threads = Executors.newFixedThreadPool(callers);
        CyclicBarrier together = new CyclicBarrier(callers);
        try (NetworkProxy seed = NetworkProxy.to(cluster.masters().get(0).port());
                RedisStore fresh = RedisStore.builder("shop")
                        .cluster(seed.uri())
                        .timeout(Duration.ofSeconds(5))
                        .connectTimeout(Duration.ofSeconds(5))
                        .build()) {
            // So long that all ask before the first knows where to ask.
            seed.latency(Duration.ofMillis(30));
            SharedEntries<String> entries = fresh.open(new SharedSpec("prices", String.class, "1"));
            List<Future<Look<String>>> looks = new ArrayList<>();
            for (int i = 0; i < callers; i++) {
                Asked asked = asked(i);
                looks.add(threads.submit(() -> {
                    together.await(10, TimeUnit.SECONDS);
                    return entries.look(asked);
                }));
            }
            for (Future<Look<String>> look : looks) {
                assertFalse(look.get(30, TimeUnit.SECONDS).hit());
            }
            assertEquals(0, fresh.stats().faults());
        } finally {
            threads.shutdown();
        }
    }

    @Test
    void a_user_with_the_rules_for_a_cluster_may_do_all_that_is_needed() {
        for (RedisServer master : cluster.masters()) {
            master.command("ACL", "SETUSER", "app", "on", ">secret");
            RedisAcl.clusterRules("shop").forEach(rule -> master.command("ACL", "SETUSER", "app", rule));
        }
        try (RedisStore other = builder()
                .user("app")
                .password("secret")
                .timeout(Duration.ofSeconds(5))
                .connectTimeout(Duration.ofSeconds(5))
                .build()) {
            SharedEntries<String> entries = other.open(new SharedSpec("prices", String.class, "1"));
            List<Asked> keys = new ArrayList<>();
            for (int i = 0; i < 100; i++) {
                keys.add(asked(i, "t:catalog"));
                load(entries, keys.get(i), "v");
            }
            assertTrue(entries.look(keys).stream().allMatch(Look::hit));
            entries.invalidate(List.of(Keys.key(1)));
            assertFalse(entries.look(keys.get(1)).hit());
            other.invalidateTags(List.of("t:catalog"));
            assertTrue(entries.look(keys).stream().noneMatch(Look::hit));
            entries.invalidateAll();
        }
    }

    @Test
    void a_seed_that_is_away_does_not_matter() {
        try (RedisStore other = RedisStore.builder("shop")
                .cluster("redis://127.0.0.1:1", cluster.masters().get(1).uri())
                .timeout(Duration.ofSeconds(5))
                .build()) {
            other.invalidateTags(List.of("t:catalog"));
        }
    }
}
