package io.cachewright.redis;

import io.cachewright.redis.wire.Command;
import io.cachewright.redis.wire.Reply;
import io.cachewright.redis.wire.Unreachable;
import io.cachewright.redis.wire.Wire;
import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Leases that were asked for, or given back, without an answer. The server may hold them, and everybody else would wait
 * until they end. So they are given back, by the tokens that were sent, when the server answers again. A lease that the
 * server gives only after that ends by itself.
 */
final class LostLeases implements AutoCloseable {
    /** How many failed trips are remembered; the leases of any others end by themselves. */
    private static final int MOST = 1024;

    /** After this time they are forgotten. By default they have ended by themselves then. */
    private static final long FORGOTTEN_NANOS = Duration.ofMinutes(1).toNanos();

    private final Wire wire;
    private final Pending pending = new Pending("cachewright-redis-leases", MOST);

    LostLeases(Wire wire) {
        this.wire = wire;
    }

    /**
     * Asks for leases. Null if the connection was lost: then they have been given back, and must be asked for with
     * other tokens.
     *
     * @param releases what gives them back
     */
    @Nullable
    List<Reply> ask(List<Command> leases, Supplier<List<Command>> releases) {
        try {
            return wire.trip(leases, false);
        } catch (Unreachable e) {
            if (e.isLost()) {
                giveBack(releases.get());
                return null;
            }
            if (e.fault()) {
                giveBackLater(releases.get());
            }
            throw e;
        }
    }

    /** Gives them back, now or later. */
    void giveBack(List<Command> releases) {
        try {
            wire.trip(releases, false);
        } catch (Unreachable e) {
            giveBackLater(releases);
            throw e;
        }
    }

    /** Gives them back soon, on a thread of its own. */
    void giveBackLater(List<Command> releases) {
        long begin = System.nanoTime();
        pending.add(() -> System.nanoTime() - begin > FORGOTTEN_NANOS ? List.of() : wire.trip(releases, false));
    }

    @Override
    public void close() {
        pending.close();
    }
}
