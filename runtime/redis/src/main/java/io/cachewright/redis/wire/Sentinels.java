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
 * @param name the name of the master
 * @param settings the settings of connections to the Sentinels
 */
public record Sentinels(String name, List<Address> addresses, Settings settings) {
    /** What one Sentinel says: where the master is, and after how many failovers. */
    private record Master(Address address, long epoch) {}

    /** The master, by the Sentinel that knows of the latest failover: others may not have heard of that yet. */
    Address master(Resources resources) {
        // Each has its part of the time, so that one that is silent does not cost us the others.
        Duration each = settings.connect().dividedBy(addresses.size() + 1L);
        Master latest = null;
        Unreachable last = null;
        boolean isUnknown = false;
        for (Address sentinel : addresses) {
            try {
                Master master =
                        master(resources.ask(sentinel, settings, Command.plain(Verb.SENTINEL, "MASTER", name), each));
                isUnknown |= master == null;
                if (master != null && (latest == null || master.epoch() > latest.epoch())) {
                    latest = master;
                }
            } catch (Unreachable e) {
                last = e;
            } catch (NumberFormatException e) {
                last = Unreachable.broken(sentinel + " says of the master what no Sentinel would.", e);
            }
        }
        if (latest == null) {
            throw Unreachable.broken(
                    "No Sentinel of " + addresses + " knows where the master '" + name + "' is"
                            + (isUnknown || last == null
                                    ? ". Fix: Compare the name with 'sentinel monitor' of their configuration."
                                    : ": " + last.getMessage()),
                    last);
        }
        return latest.address();
    }

    /** Null if it knows none of this name. */
    private static @Nullable Master master(Reply reply) {
        Map<String, String> fields = fields(reply);
        String port = fields.get("port");
        return port == null
                ? null
                : new Master(
                        new Address(fields.getOrDefault("ip", ""), Integer.parseInt(port)),
                        Long.parseLong(fields.getOrDefault("config-epoch", "0")));
    }

    private static Map<String, String> fields(Reply reply) {
        Map<String, String> fields = new HashMap<>();
        for (int i = 0; reply.element(i) != null; i += 2) {
            byte[] value = reply.element(i + 1);
            fields.put(text(reply.element(i)), value == null ? "" : text(value));
        }
        return fields;
    }

    private static String text(byte @Nullable [] bytes) {
        return bytes == null ? "" : new String(bytes, StandardCharsets.UTF_8);
    }

    @Override
    public String toString() {
        return name + " of " + addresses;
    }
}
