package io.cachewright.redis.testing;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A cluster of three masters on loopback that share all 16,384 slots, each with a replica where asked for.
 *
 * <pre>{@code
 * try (RedisCluster cluster = RedisCluster.start()) {
 *     int slot = cluster.slotOf("{app:prices:3}");
 *     cluster.migrateSlot(slot, cluster.masters().get(2));
 * }
 * }</pre>
 *
 * <p>A master that does not answer for a second is taken for dead. Safe for any number of threads.
 */
public final class RedisCluster implements AutoCloseable {
    /** How many slots there are. */
    public static final int SLOTS = 16_384;

    private static final int MASTERS = 3;
    private static final int NODE_TIMEOUT_MILLIS = 1_000;

    private final List<RedisServer> nodes = new ArrayList<>();

    private RedisCluster() {}

    /** Three masters. */
    public static RedisCluster start() {
        return start(MASTERS);
    }

    /** Three masters and a replica of each. */
    public static RedisCluster startWithReplicas() {
        return start(2 * MASTERS);
    }

    private static RedisCluster start(int size) {
        RedisCluster cluster = new RedisCluster();
        try {
            for (int i = 0; i < size; i++) {
                cluster.nodes.add(
                        RedisServer.builder().clusterNode(NODE_TIMEOUT_MILLIS).start());
            }
            cluster.form();
            return cluster;
        } catch (RuntimeException e) {
            cluster.close();
            throw e;
        }
    }

    private void form() {
        for (int i = 0; i < nodes.size(); i++) {
            nodes.get(i).command("CLUSTER", "SET-CONFIG-EPOCH", i + 1);
        }
        for (int i = 0; i < MASTERS; i++) {
            IntStream slots = IntStream.range(i * SLOTS / MASTERS, (i + 1) * SLOTS / MASTERS);
            nodes.get(i)
                    .command(Stream.concat(Stream.of("CLUSTER", "ADDSLOTS"), slots.mapToObj(Integer::toString))
                            .toArray());
        }
        for (RedisServer node : nodes.subList(1, nodes.size())) {
            nodes.get(0).command("CLUSTER", "MEET", "127.0.0.1", node.port());
        }
        await("the nodes know one another", node -> state(node, "cluster_known_nodes", "" + nodes.size()));
        for (int i = MASTERS; i < nodes.size(); i++) {
            nodes.get(i).command("CLUSTER", "REPLICATE", id(nodes.get(i - MASTERS)));
        }
        await("all slots are served", node -> state(node, "cluster_state", "ok"));
        for (int i = MASTERS; i < nodes.size(); i++) {
            nodes.get(i).awaitSync(nodes.get(i - MASTERS));
        }
        int replicas = nodes.size() - MASTERS;
        await(
                "all replicas are known",
                node -> lines(node).filter(line -> line.contains("slave")).count() == replicas);
    }

    /** The three servers that were masters at first. */
    public List<RedisServer> masters() {
        return List.copyOf(nodes.subList(0, MASTERS));
    }

    /** The replicas of those, in the same order; empty for a cluster without replicas. */
    public List<RedisServer> replicas() {
        return List.copyOf(nodes.subList(MASTERS, nodes.size()));
    }

    /** {@code redis://127.0.0.1:12345,127.0.0.1:12346,...}, all that were started. */
    public String uri() {
        return nodes.stream().map(node -> "127.0.0.1:" + node.port()).collect(Collectors.joining(",", "redis://", ""));
    }

    /** The slot of a key; if it has braces, that of the text between them. */
    public int slotOf(String key) {
        return (int) anyRunning().command("CLUSTER", "KEYSLOT", key).number();
    }

    /** The node that serves a slot, as a running one sees it. */
    public RedisServer ownerOf(int slot) {
        for (RedisReply range : anyRunning().command("CLUSTER", "SLOTS").list()) {
            List<RedisReply> parts = range.list();
            if (parts.get(0).number() <= slot && slot <= parts.get(1).number()) {
                long port = parts.get(2).list().get(1).number();
                return nodes.stream()
                        .filter(node -> node.port() == port)
                        .findFirst()
                        .orElseThrow();
            }
        }
        throw new IllegalStateException("Nobody serves slot " + slot + " now.");
    }

    /** Exchanges a replica and its living master, without a loss; returns when all know. */
    public void failOver(RedisServer replica) {
        promote(replica, "FAILOVER");
    }

    /** Makes a replica the master without asking anybody, its dead master least of all; returns when all know. */
    public void promote(RedisServer replica) {
        promote(replica, "FAILOVER", "TAKEOVER");
    }

    private void promote(RedisServer replica, Object... how) {
        replica.command(Stream.concat(Stream.of("CLUSTER"), Stream.of(how)).toArray());
        String id = id(replica);
        await(
                replica + " is a master",
                node -> lines(node).anyMatch(line -> line.startsWith(id) && line.contains("master")));
    }

    /** Moves a slot with its keys; returns when all know. */
    public void migrateSlot(int slot, RedisServer target) {
        SlotMigration migration = beginMigration(slot, target);
        migration.moveKeys(Integer.MAX_VALUE);
        migration.finish();
    }

    /**
     * Begins to move a slot. Until the move has ended, the source answers ASK for keys that it no longer has, the
     * target answers MOVED unless ASKING came first, and either answers TRYAGAIN if it has only some of several keys.
     */
    public SlotMigration beginMigration(int slot, RedisServer target) {
        RedisServer source = ownerOf(slot);
        if (source == target) {
            throw new IllegalArgumentException(target + " serves slot " + slot + " already");
        }
        target.command("CLUSTER", "SETSLOT", slot, "IMPORTING", id(source));
        source.command("CLUSTER", "SETSLOT", slot, "MIGRATING", id(target));
        return new SlotMigration(this, slot, source, target);
    }

    /** The name that a node has in the cluster: 40 hexadecimal digits. */
    public String id(RedisServer node) {
        return node.command("CLUSTER", "MYID").text();
    }

    /** Ends everything that was started. */
    @Override
    public void close() {
        nodes.forEach(RedisServer::close);
    }

    void assign(int slot, RedisServer owner, List<RedisServer> firstTold) {
        String id = id(owner);
        Stream.concat(firstTold.stream(), nodes.stream().filter(node -> !firstTold.contains(node)))
                .filter(RedisServer::isRunning)
                .filter(node -> node.info("role").equals("master"))
                .forEach(node -> node.command("CLUSTER", "SETSLOT", slot, "NODE", id));
    }

    private RedisServer anyRunning() {
        return nodes.stream()
                .filter(RedisServer::isRunning)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("No node of the cluster runs."));
    }

    private void await(String what, Predicate<RedisServer> holds) {
        Await.until(
                what,
                () -> nodes.stream().filter(RedisServer::isRunning).allMatch(holds),
                () -> nodes.get(0).log());
    }

    private static boolean state(RedisServer node, String field, String value) {
        return node.command("CLUSTER", "INFO").text().lines().anyMatch((field + ":" + value)::equals);
    }

    private static Stream<String> lines(RedisServer node) {
        return node.command("CLUSTER", "NODES").text().lines();
    }
}
