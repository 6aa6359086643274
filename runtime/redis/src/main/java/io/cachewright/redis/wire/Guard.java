package io.cachewright.redis.wire;

import dev.failsafe.CircuitBreaker;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;

/** Stops asking a server for a while once it has failed to answer, so that a dead server costs nothing. */
final class Guard {
    private static final Logger LOGGER = System.getLogger("io.cachewright.redis");

    private final Traffic traffic;
    private final CircuitBreaker<Object> breaker;
    private final AtomicBoolean away = new AtomicBoolean();
    private volatile String last = "";

    Guard(Settings settings, Traffic traffic) {
        this.traffic = traffic;
        this.breaker = CircuitBreaker.builder()
                .withFailureThreshold(settings.failures(), 2 * settings.failures())
                .withDelay(settings.pause())
                .withSuccessThreshold(1)
                .onOpen(event -> log(true))
                .onClose(event -> log(false))
                .build();
    }

    /** Makes this trip, unless the server is left alone now and the caller does not insist. */
    <T> T run(boolean insist, Supplier<T> trip) {
        if (!insist && !breaker.tryAcquirePermit()) {
            throw Unreachable.notAsked("Redis has not answered of late and is not asked for another "
                    + breaker.getRemainingDelay().toMillis() + " ms. " + last);
        }
        try {
            T result = trip.get();
            succeeded();
            return result;
        } catch (Unreachable e) {
            // A connection that somebody ended while it lay idle says nothing about the server.
            failed(e, e.fault() && !e.isLost());
            throw e;
        } catch (RuntimeException | Error e) {
            failed(e, true);
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

    private void failed(Throwable e, boolean fault) {
        traffic.faults.increment();
        last = String.valueOf(e.getMessage());
        // A permit to try, once taken, has to come to something, or nobody gets another.
        if (fault || breaker.isHalfOpen()) {
            breaker.recordFailure();
        }
    }

    /** Once for each time that the server is away, however often it is tried meanwhile. */
    private void log(boolean gone) {
        if (away.compareAndSet(!gone, gone)) {
            LOGGER.log(
                    gone ? Level.WARNING : Level.INFO,
                    gone ? "Redis does not answer; caches go on without it. " + last : "Redis answers again.");
        }
    }

    /** Whether the server is left alone now. */
    boolean resting() {
        return breaker.isOpen();
    }
}
