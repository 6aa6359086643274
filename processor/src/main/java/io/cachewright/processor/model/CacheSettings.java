package io.cachewright.processor.model;

import io.cachewright.Tier;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What {@code @Cached} says of a cache, read and checked.
 *
 * @param times by the name of the attribute, which is also that of the spec's method
 */
public record CacheSettings(String name, Tier tier, Map<Time, Duration> times, long maxSize) {
    public CacheSettings {
        times = Map.copyOf(times);
    }

    /** The attributes that are durations, in the order in which they are written. */
    public enum Time {
        TTL("ttl"),
        EMPTY_TTL("emptyTtl"),
        JITTER("jitter"),
        REFRESH_AFTER("refreshAfter"),
        STALE_IF_ERROR("staleIfError"),
        LOAD_TIMEOUT("loadTimeout");

        private final String attribute;

        Time(String attribute) {
            this.attribute = attribute;
        }

        public String attribute() {
            return attribute;
        }
    }

    public Optional<Duration> time(Time time) {
        return Optional.ofNullable(times.get(time));
    }

    /** Those that are given, in order. */
    public Map<Time, Duration> inOrder() {
        return new TreeMap<>(times);
    }
}
