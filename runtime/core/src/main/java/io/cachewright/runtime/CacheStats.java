package io.cachewright.runtime;

import java.time.Duration;

/**
 * What happened in a cache since it was opened, and what is in it. The numbers are read one after another while others
 * go on, so they fit together only roughly.
 *
 * @param hits calls that were answered from the cache
 * @param misses calls that were not, those included that waited for another call's load
 * @param loads runs of the user's method, failed ones included
 * @param loadFailures loads that threw
 * @param loadNanos nanoseconds spent in loads
 * @param evictions entries that had to go to make room
 * @param storeFaults times that the cache itself could not keep a value, which callers got nevertheless
 * @param size entries that could be served now
 * @param maxSize entries, or weight, that there is room for
 */
public record CacheStats(
        long hits,
        long misses,
        long loads,
        long loadFailures,
        long loadNanos,
        long evictions,
        long storeFaults,
        long size,
        long maxSize) {

    /** The part of calls that were hits, from 0 to 1; 0 when there were none. */
    public double hitRatio() {
        long calls = hits + misses;
        return calls == 0 ? 0 : (double) hits / calls;
    }

    /** How long a load takes on average; zero when there were none. */
    public Duration meanLoadTime() {
        return Duration.ofNanos(loads == 0 ? 0 : loadNanos / loads);
    }

    /** What the hits would have cost as loads: their number times the mean load time. */
    public Duration timeSaved() {
        return meanLoadTime().multipliedBy(hits);
    }
}
