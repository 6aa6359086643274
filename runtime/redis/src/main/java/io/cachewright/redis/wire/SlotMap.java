package io.cachewright.redis.wire;

import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import redis.clients.jedis.util.JedisClusterCRC16;

/** Which server of a cluster has which slots, as one of them said. */
final class SlotMap {
    static final SlotMap UNKNOWN = new SlotMap(new @Nullable Address[0]);
    private static final int SLOTS = 16384;

    private final @Nullable Address[] owners;

    private SlotMap(@Nullable Address[] owners) {
        this.owners = owners;
    }

    static int slot(byte[] key) {
        return JedisClusterCRC16.getSlot(key);
    }

    /** The map in a reply to CLUSTER SLOTS; null if the reply is something else. */
    static @Nullable SlotMap read(Reply reply, Address asked) {
        if (!(reply.value() instanceof List<?> ranges) || ranges.isEmpty()) {
            return null;
        }
        @Nullable Address[] owners = new @Nullable Address[SLOTS];
        for (Object range : ranges) {
            if (!(range instanceof List<?> parts)
                    || parts.size() < 3
                    || !(parts.get(0) instanceof Long first)
                    || !(parts.get(1) instanceof Long last)
                    || first < 0
                    || !(parts.get(2) instanceof List<?> master)
                    || master.size() < 2
                    || !(master.get(1) instanceof Long port)) {
                return null;
            }
            String host = master.get(0) instanceof byte[] bytes ? new String(bytes, StandardCharsets.UTF_8) : "";
            Address owner = new Address(host.isEmpty() || host.equals("?") ? asked.host() : host, port.intValue());
            for (int slot = first.intValue(); slot <= last.intValue() && slot < SLOTS; slot++) {
                owners[slot] = owner;
            }
        }
        return new SlotMap(owners);
    }

    /** The owner of a slot; null if it is not known. */
    @Nullable
    Address owner(int slot) {
        return slot < owners.length ? owners[slot] : null;
    }

    /** This map with another owner of this slot. */
    SlotMap with(int slot, Address owner) {
        @Nullable Address[] changed = owners.length == 0 ? new @Nullable Address[SLOTS] : owners.clone();
        changed[slot] = owner;
        return new SlotMap(changed);
    }

    /** All servers that have a slot. */
    Set<Address> all() {
        Set<Address> all = new HashSet<>();
        for (Address owner : owners) {
            if (owner != null) {
                all.add(owner);
            }
        }
        return all;
    }
}
