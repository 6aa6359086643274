package io.cachewright.redis;

import io.cachewright.redis.wire.IdleTimer;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.concurrent.LinkedBlockingDeque;

/**
 * Operations that were given up, and are to be done when the server answers again; only such as may be done late. They
 * end with the process. Has a thread while there are any.
 */
final class Pending implements AutoCloseable {
    private static final Logger LOGGER = System.getLogger("io.cachewright.redis");
    private static final Duration PAUSE = Duration.ofMillis(200);

    private final LinkedBlockingDeque<Insistence.Attempt<?>> attempts;
    private final IdleTimer timer;

    /** @param most how many there may be; those beyond are forgotten */
    Pending(String name, int most) {
        attempts = new LinkedBlockingDeque<>(Math.max(1, most));
        timer = new IdleTimer(name, PAUSE, this::replay);
    }

    /** Keeps this operation for later; returns whether there was room. */
    boolean add(Insistence.Attempt<?> attempt) {
        boolean added = offer(attempt);
        wake();
        return added;
    }

    private synchronized boolean offer(Insistence.Attempt<?> attempt) {
        return attempts.offer(attempt);
    }

    /** Moves the first behind the others: it may need a server that is away for longer than theirs. */
    private synchronized void letOthersGoFirst() {
        Insistence.Attempt<?> first = attempts.poll();
        if (first != null) {
            attempts.add(first);
        }
    }

    private void wake() {
        if (!attempts.isEmpty()) {
            timer.wake();
        }
    }

    private void replay() {
        try {
            for (Insistence.Attempt<?> attempt = attempts.peek(); attempt != null; attempt = attempts.peek()) {
                attempt.make();
                // Only this thread takes some out, so it is still the first.
                attempts.poll();
            }
        } catch (RuntimeException | Error e) {
            // Whatever it is: what others have given up is no less to be done.
            letOthersGoFirst();
            LOGGER.log(Level.DEBUG, "What was given up could not be done yet.", e);
        } finally {
            wake();
        }
    }

    /** How many wait. */
    int size() {
        return attempts.size();
    }

    @Override
    public void close() {
        timer.close();
    }
}
