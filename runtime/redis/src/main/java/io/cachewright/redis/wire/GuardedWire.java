package io.cachewright.redis.wire;

import dev.failsafe.CircuitBreaker;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;

/** Asks no more, for a while, once servers have failed to answer: what is dead should cost nothing. */
public final class GuardedWire implements Wire {
    private static final Logger LOGGER = System.getLogger("io.cachewright.redis");

    private final Wire wire;
    private final Traffic traffic;
    private final CircuitBreaker<Object> breaker;
    private final AtomicBoolean logged = new AtomicBoolean();
    private volatile String last = "";

    /**
     * In front of this one.
     *
     * @param failures out of twice as many trips after which no more is asked
     * @param pause until one is tried again
     */
    public GuardedWire(Wire wire, Traffic traffic, int failures, Duration pause) {
        this.wire = wire;
        this.traffic = traffic;
        this.breaker = CircuitBreaker.builder()
                .withFailureThreshold(failures, 2 * failures)
                .withDelay(pause)
                .withSuccessThreshold(1)
                .onOpen(event -> log(true))
                .onClose(event -> log(false))
                .build();
    }

    @Override
    public List<Reply> trip(List<Command> commands, boolean insist) {
        if (!insist && !breaker.tryAcquirePermit()) {
            throw Unreachable.notAsked("Redis has not answered of late and is not asked for another "
                    + breaker.getRemainingDelay().toMillis() + " ms.");
        }
        try {
            List<Reply> replies = wire.trip(commands, insist);
            succeeded();
            return replies;
        } catch (Unreachable e) {
            failed(e);
            throw e;
        }
    }

    private void succeeded() {
        if (breaker.isOpen()) {
            breaker.close();
        } else {
            breaker.recordSuccess();
        }
    }

    private void failed(Unreachable e) {
        traffic.faults.increment();
        last = String.valueOf(e.getMessage());
        // A permit to try, once taken, has to come to something, or nobody gets another.
        if (e.fault() || breaker.isHalfOpen()) {
            breaker.recordFailure();
        }
    }

    /** Once for each time that servers are away, however often one is tried meanwhile. */
    private void log(boolean away) {
        if (logged.compareAndSet(!away, away)) {
            LOGGER.log(
                    away ? Level.WARNING : Level.INFO,
                    away ? "Redis does not answer; caches go on without it. " + last : "Redis answers again.");
        }
    }

    /** Whether nothing is asked now. */
    public boolean resting() {
        return breaker.isOpen();
    }

    @Override
    public int stripes() {
        return wire.stripes();
    }

    @Override
    public void close() {
        wire.close();
    }
}
