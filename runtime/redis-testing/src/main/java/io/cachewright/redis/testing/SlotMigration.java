package io.cachewright.redis.testing;

import java.util.List;
import java.util.stream.Stream;

/** A slot on its way from one master to another; begun by {@link RedisCluster#beginMigration}. One thread at a time. */
public final class SlotMigration {
    private static final int AT_ONCE = 100;
    private static final int TIMEOUT_MILLIS = 5_000;

    private final RedisCluster cluster;
    private final int slot;
    private final RedisServer source;
    private final RedisServer target;

    SlotMigration(RedisCluster cluster, int slot, RedisServer source, RedisServer target) {
        this.cluster = cluster;
        this.slot = slot;
        this.source = source;
        this.target = target;
    }

    /** The server that still serves the slot. */
    public RedisServer source() {
        return source;
    }

    /** The server that the slot moves to. */
    public RedisServer target() {
        return target;
    }

    /** Moves this many of its keys, or all; returns how many. */
    public int moveKeys(int limit) {
        int moved = 0;
        while (moved < limit) {
            List<RedisReply> keys = source.command("CLUSTER", "GETKEYSINSLOT", slot, Math.min(AT_ONCE, limit - moved))
                    .list();
            if (keys.isEmpty()) {
                return moved;
            }
            move(keys.stream().map(RedisReply::bytes));
            moved += keys.size();
        }
        return moved;
    }

    /** Moves this key. */
    public void moveKey(String key) {
        move(Stream.of(key));
    }

    /** Tells all servers that the target serves the slot now; its keys must have been moved. */
    public void finish() {
        cluster.assign(slot, target, List.of(target, source));
    }

    private void move(Stream<?> keys) {
        source.command(
                Stream.concat(Stream.of("MIGRATE", "127.0.0.1", target.port(), "", 0, TIMEOUT_MILLIS, "KEYS"), keys)
                        .toArray());
    }
}
