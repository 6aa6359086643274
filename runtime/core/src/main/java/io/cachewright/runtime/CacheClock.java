package io.cachewright.runtime;

/**
 * What time it is, for ages and deadlines. Each {@link Caches} has one; tests give their own and turn it.
 *
 * <p>Only differences count. The time must never go back; {@link #nanos} is called by many threads at once.
 */
@FunctionalInterface
public interface CacheClock {
    /** Nanoseconds since some moment in the past, the same moment for every call; not negative. */
    long nanos();

    /** The clock of this process, the same on each call. It doesn't jump when someone sets the machine's time. */
    static CacheClock system() {
        return SystemClock.SINCE_FIRST_USE;
    }
}
