package io.cachewright.redis.faults;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.cachewright.redis.RedisStore;
import io.cachewright.redis.Until;
import io.cachewright.redis.testing.NetworkProxy;
import io.cachewright.redis.testing.RedisCluster;
import io.cachewright.redis.testing.RedisSentinels;
import io.cachewright.redis.testing.RedisServer;
import io.cachewright.redis.testing.Way;
import io.cachewright.runtime.Under;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Faults 24 to 27 of the table: another server takes over, perhaps without the last that was said to the one before. */
@Timeout(180)
final class FailoverFaultsTest {
    @Test
    void fault_24_a_failover_that_loses_an_invalidation() {
        try (RedisServer master = RedisServer.start();
                NetworkProxy link = NetworkProxy.to(master.port());
                RedisServer replica =
                        RedisServer.builder().replicaOf(link.port()).start();
                NetworkProxy network = NetworkProxy.to(master.port());
                Trial trial = Trial.begin(network).works()) {
            Quiet quiet = new Quiet(trial, "quiet").keep(1);
            replica.awaitSync(master);
            link.hold(Way.TO_CLIENT);
            quiet.invalidate();
            trial.goesOn(3);
            master.kill();
            replica.promote();
            assertTrue(replica.command("DBSIZE").number() > 0, "it has nothing from before");
            network.leadTo(replica.port());
            trial.goesOn(3);
            assertFalse(quiet.isLeft(1));
            trial.works();
            assertFalse(quiet.isLeft(1));
            trial.end(replica);
        }
    }

    @Tag("long")
    @Test
    void fault_25_a_failover_by_sentinels() {
        try (RedisSentinels sentinels = RedisSentinels.start();
                Trial trial = Trial.begin(app ->
                        RedisStore.builder(app).sentinel(RedisSentinels.MASTER_NAME, uris(sentinels.sentinels())))) {
            trial.works();
            Quiet quiet = new Quiet(trial, "quiet").keep(1);
            RedisServer next = sentinels.replica();
            sentinels.master().kill();
            sentinels.awaitMaster(next);
            trial.works();
            assertFalse(quiet.isLeft(1));
            trial.end(next);
        }
    }

    /**
     * Who has not heard of the new master may follow the old one for a moment, and what it says meanwhile is lost: no promise
     * is made then. All are made from when nobody follows it any more, though it still takes writes.
     */
    @Tag("long")
    @Test
    void fault_25_a_failover_by_sentinels_that_leaves_the_old_master_alive() {
        try (RedisSentinels sentinels = RedisSentinels.start();
                Trial trial = Trial.begin(app ->
                        RedisStore.builder(app).sentinel(RedisSentinels.MASTER_NAME, uris(sentinels.sentinels())))) {
            trial.works();
            RedisServer old = sentinels.master();
            RedisServer next = sentinels.failOver();
            Until.holds(
                    "the old master is left",
                    () -> !old.command("CLIENT", "LIST").text().contains("name=node-"));
            trial.works().anew();
            Quiet quiet = new Quiet(trial, "quiet").keep(1);
            quiet.invalidate();
            for (Kind kind : List.of(Kind.SHARED, Kind.STRICT)) {
                assertNull(quiet.on(kind).peek(1, Under.NOTHING), "on " + kind);
            }
            Until.holds("copies are gone once their time has passed", () -> !quiet.isLeft(1));
            trial.goesOn(200).works();
            trial.end(next);
        }
    }

    @Tag("long")
    @Test
    void fault_26_a_master_of_a_cluster_dies() {
        try (RedisCluster cluster = RedisCluster.startWithReplicas();
                Trial trial = Trial.begin(app -> RedisStore.builder(app).cluster(uris(cluster.masters())))) {
            trial.works();
            cluster.masters().get(0).kill();
            trial.goesOn(3);
            cluster.promote(cluster.replicas().get(0));
            trial.works();
            trial.end(() -> clients(cluster));
        }
    }

    @Tag("long")
    @Test
    void fault_27_slots_that_move_under_load() {
        try (RedisCluster cluster = RedisCluster.start();
                Trial trial = Trial.begin(app -> RedisStore.builder(app).cluster(uris(cluster.masters())))) {
            trial.works();
            for (int stripe = 0; stripe < 16; stripe++) {
                int slot = cluster.slotOf("{trial:" + stripe + "}");
                List<RedisServer> masters = cluster.masters();
                RedisServer other = masters.get((masters.indexOf(cluster.ownerOf(slot)) + 1) % masters.size());
                cluster.migrateSlot(slot, other);
                trial.goesOn(3);
            }
            trial.works();
            trial.end(() -> clients(cluster));
        }
    }

    private static String clients(RedisCluster cluster) {
        return Stream.concat(cluster.masters().stream(), cluster.replicas().stream())
                .filter(RedisServer::isRunning)
                .map(master -> master.command("CLIENT", "LIST").text())
                .collect(Collectors.joining());
    }

    private static String[] uris(List<RedisServer> servers) {
        return servers.stream().map(RedisServer::uri).toArray(String[]::new);
    }
}
