package io.cachewright.runtime;

import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How a {@link Warming} ended.
 *
 * @param loaded keys that were loaded
 * @param present keys that were there already
 * @param failed keys whose load threw
 * @param failures what the loads of failed keys threw, for the first thousand of them
 * @param stopped whether it was stopped before all keys were done
 * @param elapsed how long it took
 */
public record WarmingReport<K extends @Nullable Object>(
        long loaded, long present, long failed, Map<K, Throwable> failures, boolean stopped, Duration elapsed) {}
