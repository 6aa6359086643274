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
 * Leases that were asked for, or given back, and not answered. The server may have them, and everybody else would wait until they
 * end; so they are given back, by the tokens that were sent, when it answers again. A lease that is given only after that ends
 * by itself.
 */
final class LostLeases implements AutoCloseable {
    /** How many trips that failed are remembered; those beyond end by themselves. */
    private static final int MOST = 1024;

    /** After which they have ended by themselves, or who set them up otherwise has time. */
    private static final long FORGOTTEN_NANOS = Duration.ofMinutes(1).toNanos();

    private final Wire wire;
    private final Pending pending = new Pending("cachewright-redis-leases", MOST);

    LostLeases(Wire wire) {
        this.wire = wire;
    }

    /**
     * Asks for leases. Null if the connection was lost: then they have been given back, and are to be asked for by other tokens.
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
