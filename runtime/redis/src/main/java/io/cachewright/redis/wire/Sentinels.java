package io.cachewright.redis.wire;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import redis.clients.jedis.exceptions.JedisException;

/**
 * Servers that know where a master is. They are asked for each new connection, so that a failover is noticed as soon as
 * the old master's connections are gone.
 *
 * @param name of the master
 * @param settings of connections to the Sentinels
 */
public record Sentinels(String name, List<Address> addresses, Settings settings) {
    /** Where the first of them that knows says it is. */
    Address master(Watch watch, Traffic traffic) {
        Throwable last = null;
        for (Address sentinel : addresses) {
            Line line = new Line(sentinel, traffic);
            watch.add(line);
            // Each has its part of the time, so that one that is silent does not cost us the others.
            line.begin(System.nanoTime() + settings.connect().toNanos() / (addresses.size() + 1));
            watch.wake();
            try {
                Address master = ask(line);
                if (master != null) {
                    return master;
                }
            } catch (IOException | JedisException | Unreachable e) {
                last = e;
            } finally {
                line.end();
                line.close();
                watch.remove(line);
            }
        }
        throw Unreachable.broken(
                "No Sentinel of " + addresses + " knows where the master '" + name
                        + "' is. Fix: Compare the name with 'sentinel monitor' of their configuration.",
                last);
    }

    private @Nullable Address ask(Line line) throws IOException {
        Session session = new Session(line);
        session.greet(settings, false);
        Reply reply = session.run(List.of(Command.plain(Verb.SENTINEL, "GET-MASTER-ADDR-BY-NAME", name)))
                .get(0);
        byte[] host = reply.element(0);
        byte[] port = reply.element(1);
        if (host == null || port == null) {
            return null;
        }
        return new Address(
                new String(host, StandardCharsets.UTF_8), Integer.parseInt(new String(port, StandardCharsets.UTF_8)));
    }

    @Override
    public String toString() {
        return name + " of " + addresses;
    }
}
