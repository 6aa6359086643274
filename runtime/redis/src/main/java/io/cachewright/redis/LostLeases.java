package io.cachewright.redis;

import io.cachewright.redis.wire.Command;
import io.cachewright.redis.wire.Reply;
import io.cachewright.redis.wire.Unreachable;
import io.cachewright.redis.wire.Wire;
import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;

/**
 * Leases that were asked for and not answered. The server may have given them, and everybody else would wait until they end; so
 * they are given back, by the tokens that were sent, when it answers again. A lease that is given only after that ends by
 * itself.
 */
final class LostLeases implements AutoCloseable {
    /** How many trips that failed are remembered; those beyond end by themselves. */
    private static final int MOST = 1024;

    private final Wire wire;
    private final Pending pending = new Pending("cachewright-redis-leases", MOST);

    LostLeases(Wire wire) {
        this.wire = wire;
    }

    /**
     * Asks for leases.
     *
     * @param releases what gives them back
     * @param time after which they end by themselves
     */
    List<Reply> ask(List<Command> leases, Supplier<List<Command>> releases, Duration time) {
        try {
            return wire.trip(leases, false);
        } catch (Unreachable e) {
            if (e.fault()) {
                giveBack(releases.get(), System.nanoTime(), time.toNanos());
            }
            throw e;
        }
    }

    private void giveBack(List<Command> releases, long begin, long nanos) {
        pending.add(() -> System.nanoTime() - begin > nanos ? List.of() : wire.trip(releases, false));
    }

    @Override
    public void close() {
        pending.close();
    }
}
