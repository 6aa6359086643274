package io.cachewright.spring;

import io.cachewright.runtime.Cache;
import io.cachewright.runtime.CacheException;
import io.cachewright.runtime.CacheStats;
import io.cachewright.runtime.Caches;
import io.cachewright.runtime.UnknownCacheException;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.actuate.endpoint.InvalidEndpointRequestException;
import org.springframework.boot.actuate.endpoint.annotation.DeleteOperation;
import org.springframework.boot.actuate.endpoint.annotation.Endpoint;
import org.springframework.boot.actuate.endpoint.annotation.ReadOperation;
import org.springframework.boot.actuate.endpoint.annotation.Selector;

/**
 * Shows which caches there are and what they do, and empties them. Names are those of {@link Caches#stats}; an unknown
 * one is refused, with the nearest that exists.
 */
@Endpoint(id = "cachewright")
final class CachewrightEndpoint {
    private final Caches caches;

    CachewrightEndpoint(Caches caches) {
        this.caches = caches;
    }

    /** All caches, by name. */
    @ReadOperation
    AllCaches caches() {
        Map<String, OneCache> all = new TreeMap<>();
        caches.stats().forEach((name, stats) -> all.put(name, OneCache.of(stats)));
        return new AllCaches(all);
    }

    /** One cache. */
    @ReadOperation
    OneCache cache(@Selector String name) {
        return OneCache.of(named(name).getValue().stats());
    }

    /**
     * Invalidates all keys of a cache, or those that fit a pattern.
     *
     * @param keys as {@link Caches#invalidateMatching} takes it; for caches in this process only
     */
    @DeleteOperation
    Invalidated invalidate(@Selector String name, @Nullable String keys) {
        Map.Entry<String, Cache<?, ?>> named = named(name);
        if (keys == null) {
            named.getValue().invalidateAll();
            return new Invalidated(name, "all");
        }
        try {
            return new Invalidated(name, caches.invalidateMatching(named.getKey(), keys) + " matching " + keys);
        } catch (CacheException refused) {
            throw refused(refused.problem() + " " + refused.fix());
        }
    }

    /** The one cache that is called so, by its whole name. */
    private Map.Entry<String, Cache<?, ?>> named(String written) {
        Map<String, Cache<?, ?>> meant;
        try {
            meant = caches.named(written);
        } catch (UnknownCacheException unknown) {
            throw refused(unknown.problem() + " " + unknown.fix());
        }
        if (meant.size() > 1) {
            throw refused(
                    "'" + written + "' is the name of several caches: " + String.join(" and ", meant.keySet()) + ".");
        }
        return meant.entrySet().iterator().next();
    }

    private static InvalidEndpointRequestException refused(String reason) {
        return new InvalidEndpointRequestException(reason, reason);
    }

    /** What the endpoint shows of all caches. */
    record AllCaches(Map<String, OneCache> caches) {}

    /** What it shows of one; times in milliseconds. */
    record OneCache(CacheStats stats, double hitRatio, double meanLoadMillis, double savedMillis) {
        static OneCache of(CacheStats stats) {
            return new OneCache(stats, stats.hitRatio(), millis(stats.meanLoadTime()), millis(stats.timeSaved()));
        }

        /** Many hits save more time than a long has nanoseconds. */
        private static double millis(Duration time) {
            return time.toSeconds() * 1e3 + time.toNanosPart() / 1e6;
        }
    }

    /** What was done. */
    record Invalidated(String cache, String keys) {}
}
