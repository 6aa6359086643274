package io.cachewright.runtime.flight;

import org.jspecify.annotations.Nullable;

/**
 * How waiting for a flight ended.
 *
 * @param result what it loaded, when {@code kind} is {@code LOADED}
 * @param failure what the user's method threw, when {@code kind} is {@code FAILED} or {@code ABANDONED}
 */
public record Outcome<R>(
        Kind kind, @Nullable R result, @Nullable Throwable failure) {
    /** The ways in which waiting ends. */
    public enum Kind {
        /** There is a result. */
        LOADED,
        /** There was no need to load: the store has a result, where whoever waits had better look for themselves. */
        FOUND,
        /** The user's method failed, for everyone alike. */
        FAILED,
        /** The load ended for a reason of its own thread's, so whoever waits should load again. */
        ABANDONED,
        /** Nobody runs it any more or yet; whoever waits may claim it. */
        UNCLAIMED,
        /** Waiting could never end: the owner waits, over flights and locks, for the one who asked. */
        CYCLE,
        /** The time to wait is over; the flight goes on. */
        TIMEOUT
    }

    static <R> Outcome<R> loaded(R result) {
        return new Outcome<>(Kind.LOADED, result, null);
    }

    static <R> Outcome<R> failed(Throwable failure) {
        return new Outcome<>(Kind.FAILED, null, failure);
    }

    static <R> Outcome<R> abandoned(@Nullable Throwable failure) {
        return new Outcome<>(Kind.ABANDONED, null, failure);
    }

    static <R> Outcome<R> without(Kind kind) {
        return new Outcome<>(kind, null, null);
    }
}
