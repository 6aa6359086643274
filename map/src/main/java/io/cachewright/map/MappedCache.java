package io.cachewright.map;

import java.util.List;
import java.util.Optional;

/**
 * The cache of one method.
 *
 * @param name in statistics and configuration
 * @param method with the names of its parameters: {@code quote(sku, currency)}
 * @param key what tells its calls apart, as Java; empty when all calls are one
 * @param times by the names of the attributes, in their order: {@code ttl 10m}
 * @param maxSize most results kept
 * @param tier where its results live, if it is not for the {@code Caches} to say: {@code shared}
 * @param tags the templates of the tags its results are loaded under: {@code user:{userId}}
 * @param groups the parameters that its results can be invalidated by
 * @param version what its data has as revision, as Java
 */
public record MappedCache(
        String name,
        String method,
        List<String> key,
        List<String> times,
        long maxSize,
        Optional<String> tier,
        List<String> tags,
        List<String> groups,
        Optional<String> version) {
    public MappedCache {
        key = List.copyOf(key);
        times = List.copyOf(times);
        tags = List.copyOf(tags);
        groups = List.copyOf(groups);
    }

    /** Whether its results end by themselves. */
    public boolean hasEnd() {
        return times.stream().anyMatch(time -> time.startsWith("ttl "));
    }
}
