package io.cachewright.redis;

import dev.failsafe.Failsafe;
import dev.failsafe.FailsafeException;
import dev.failsafe.RetryPolicy;
import io.cachewright.runtime.shared.StoreException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Repeats an operation until it succeeds or time is up, with random pauses. Only for what may be done twice. */
final class Insistence {
    private static final Duration FIRST_PAUSE = Duration.ofMillis(10);

    private final RetryPolicy<Object> policy;
    private final Duration bound;
    private final Tally tally;
    private final @Nullable Pending pending;

    /** @param pending null if what was given up is not to be tried again */
    Insistence(Duration bound, Tally tally, @Nullable Pending pending) {
        this.bound = bound;
        this.tally = tally;
        this.pending = pending;
        Duration pause = bound.compareTo(FIRST_PAUSE) > 0 ? FIRST_PAUSE : bound.dividedBy(2);
        this.policy = RetryPolicy.builder()
                .handle(StoreException.class)
                .withBackoff(pause, pause.multipliedBy(25))
                .withJitter(0.5)
                .withMaxRetries(-1)
                .withMaxDuration(bound)
                .build();
    }

    /** Makes this attempt, again and again if need be. */
    <T> T on(Attempt<T> attempt) {
        try {
            return Failsafe.with(policy).get(attempt::make);
        } catch (StoreException e) {
            throw givenUp(attempt, e);
        } catch (FailsafeException e) {
            if (e.getCause() instanceof InterruptedException) {
                Thread.currentThread().interrupt();
            }
            throw givenUp(attempt, e);
        }
    }

    private StoreException givenUp(Attempt<?> attempt, RuntimeException cause) {
        tally.uncertain.increment();
        Throwable reason = cause.getCause() == null || cause instanceof StoreException ? cause : cause.getCause();
        boolean later = pending != null && pending.add(attempt);
        return new StoreException(
                "the change was tried for " + bound.toMillis() + " ms"
                        + (later ? ", and will be again when the server answers. " : ". ")
                        + reason.getMessage(),
                cause);
    }

    /** An operation that throws {@link StoreException} if it is uncertain whether it was done. */
    interface Attempt<T> {
        /** Does it once. */
        T make();
    }
}
