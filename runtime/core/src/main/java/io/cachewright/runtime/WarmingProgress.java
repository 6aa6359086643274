package io.cachewright.runtime;

import java.time.Duration;

/**
 * How far a {@link Warming} is.
 *
 * @param loaded keys that were loaded
 * @param present keys that were there already
 * @param failed keys whose load threw
 * @param total keys there are, -1 if that is not known
 * @param elapsed since it was set up
 */
public record WarmingProgress(long loaded, long present, long failed, long total, Duration elapsed) {
    /** Keys that nothing more is to be done for. */
    public long done() {
        return loaded + present + failed;
    }
}
