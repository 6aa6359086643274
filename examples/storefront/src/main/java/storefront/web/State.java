package storefront.web;

import java.util.List;
import java.util.Map;

/**
 * What an instance has done since it was started.
 *
 * @param caches by the name of the method, as in {@code Catalogue.search}
 * @param queries how often the database was asked
 * @param cached what was answered with caches
 * @param uncached what was answered without
 * @param invalidations the last that it has made, the latest first
 */
public record State(
        Map<String, CacheState> caches,
        long queries,
        Counters.Answers cached,
        Counters.Answers uncached,
        List<Ledger.Invalidation> invalidations) {
    /** One cache, of all it did. */
    public record CacheState(long hits, long misses, long loads, double loadMillis, double savedMillis, long size) {}
}
