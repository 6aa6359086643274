package io.cachewright.runtime;

import java.time.Duration;
import java.util.Locale;

/**
 * What happened in a cache since it was opened, and what is in it. The numbers are read one after another while the
 * cache is in use, so they fit together only roughly.
 *
 * @param hits calls that were answered from the cache
 * @param misses calls that were not, those included that waited for another call's load
 * @param loads runs of the user's method, failed ones included
 * @param loadFailures loads that threw
 * @param loadNanos nanoseconds spent in loads
 * @param refreshes reloads in the background that brought a new value; they are loads too
 * @param staleServed calls that got a value past its ttl because loading failed or took too long; they are misses too
 * @param evictedForRoom entries that had to go to make room
 * @param evictedExpired entries removed because they were past their ttl, some time after that
 * @param evictedInvalidated entries removed because they had been invalidated together with others, some time after
 *     that
 * @param storeFaults how often the cache itself failed: a value could not be kept, or a store that processes share did
 *     not do what it was asked. Callers got their values nevertheless
 * @param size entries in this process that could be served now; copies, where processes share the entries
 * @param maxSize entries, or weight, that there is room for in this process
 */
public record CacheStats(
        long hits,
        long misses,
        long loads,
        long loadFailures,
        long loadNanos,
        long refreshes,
        long staleServed,
        long evictedForRoom,
        long evictedExpired,
        long evictedInvalidated,
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

    /** Entries taken out for any reason but being replaced or invalidated by themselves. */
    public long evictions() {
        return evictedForRoom + evictedExpired + evictedInvalidated;
    }

    /**
     * As in {@code CacheStats[hits=1, misses=1, loads=1, meanLoadTime=2.1ms, size=1, maxSize=10000]}; the rest if not
     * 0.
     */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder("CacheStats[hits=" + hits + ", misses=" + misses + ", loads=" + loads);
        text.append(", meanLoadTime=").append(TimeText.of(meanLoadTime()));
        add(text, "loadFailures", loadFailures);
        add(text, "refreshes", refreshes);
        add(text, "staleServed", staleServed);
        add(text, "evictedForRoom", evictedForRoom);
        add(text, "evictedExpired", evictedExpired);
        add(text, "evictedInvalidated", evictedInvalidated);
        add(text, "storeFaults", storeFaults);
        return text.append(String.format(Locale.ROOT, ", size=%d, maxSize=%d]", size, maxSize))
                .toString();
    }

    private static void add(StringBuilder text, String name, long count) {
        if (count != 0) {
            text.append(", ").append(name).append('=').append(count);
        }
    }
}
