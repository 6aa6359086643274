package io.cachewright.testing;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * One run of a user's method.
 *
 * @param cache the name of the cache it was for
 * @param took how long it took, by the clock of the caches
 * @param behind whether it was a reload in the background, which nobody waited for
 * @param failure what it threw; null if it returned
 */
public record RecordedLoad(
        String cache,
        Duration took,
        boolean behind,
        @Nullable Throwable failure) {}
