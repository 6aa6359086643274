package io.cachewright.redis.wire;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Servers that know where a master is.
 *
 * @param name of the master
 * @param settings of connections to the Sentinels
 */
public record Sentinels(String name, List<Address> addresses, Settings settings) {
    /** Where the one that knows of the latest failover says it is: others may not have heard of it yet. */
    Address master(Resources resources) {
        // Each has its part of the time, so that one that is silent does not cost us the others.
        Duration each = settings.connect().dividedBy(addresses.size() + 1L);
        Map<String, String> latest = Map.of();
        Unreachable last = null;
        for (Address sentinel : addresses) {
            try {
                Map<String, String> master =
                        fields(resources.ask(sentinel, settings, Command.plain(Verb.SENTINEL, "MASTER", name), each));
                if (master.containsKey("port") && (latest.isEmpty() || epoch(master) > epoch(latest))) {
                    latest = master;
                }
            } catch (Unreachable e) {
                last = e;
            }
        }
        if (latest.isEmpty()) {
            throw Unreachable.broken(
                    "No Sentinel of " + addresses + " knows where the master '" + name
                            + "' is. Fix: Compare the name with 'sentinel monitor' of their configuration.",
                    last);
        }
        return new Address(latest.getOrDefault("ip", ""), Integer.parseInt(latest.getOrDefault("port", "0")));
    }

    private static Map<String, String> fields(Reply reply) {
        Map<String, String> fields = new HashMap<>();
        for (int i = 0; reply.element(i) != null; i += 2) {
            byte[] value = reply.element(i + 1);
            fields.put(text(reply.element(i)), value == null ? "" : text(value));
        }
        return fields;
    }

    private static long epoch(Map<String, String> master) {
        return Long.parseLong(master.getOrDefault("config-epoch", "0"));
    }

    private static String text(byte @Nullable [] bytes) {
        return bytes == null ? "" : new String(bytes, StandardCharsets.UTF_8);
    }

    @Override
    public String toString() {
        return name + " of " + addresses;
    }
}
