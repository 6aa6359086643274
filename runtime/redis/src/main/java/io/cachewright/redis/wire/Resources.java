package io.cachewright.redis.wire;

import java.io.IOException;
import java.time.Duration;
import java.util.List;

/** What all connections of a store share. */
record Resources(Settings settings, Traffic traffic, Watch watch, Opening opening) implements AutoCloseable {
    static Resources of(Settings settings, Traffic traffic) {
        return new Resources(
                settings,
                traffic,
                new Watch(settings.clientName(), settings.timeout()),
                new Opening(settings.clientName(), settings.connections() + 2, settings.connect()));
    }

    /** Asks a server one thing, on a connection that is opened and closed for it. */
    Reply ask(Address address, Settings as, Command command, Duration within) {
        Line line = new Line(address, traffic);
        watch.add(line);
        line.begin(System.nanoTime() + within.toNanos());
        try {
            watch.wake();
            Session session = new Session(line);
            session.greet(as, false);
            return session.run(List.of(command)).get(0);
        } catch (Unreachable e) {
            throw e;
        } catch (IOException | RuntimeException e) {
            throw Unreachable.broken("Redis at " + address + " does not answer. Fix: " + Advice.on(e), e);
        } finally {
            line.end();
            line.close();
            watch.remove(line);
        }
    }

    @Override
    public void close() {
        opening.close();
        watch.close();
    }
}
