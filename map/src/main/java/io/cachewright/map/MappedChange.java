package io.cachewright.map;

import java.util.List;
import java.util.Optional;

/**
 * One thing that a method changes in caches.
 *
 * @param method with the names of its parameters: {@code reprice(sku, currency)}
 * @param kind what it does
 * @param cache the name of the cache; empty for tags
 * @param by the key's values, as Java; the templates of the tags; the parameter of a group and its value
 * @param when {@code after}, {@code before} or {@code always}
 */
public record MappedChange(String method, Kind kind, Optional<String> cache, List<String> by, String when) {
    public MappedChange {
        by = List.copyOf(by);
    }

    /** What a change does. */
    public enum Kind {
        /** Invalidates one key. */
        KEY,
        /** Invalidates every key with one value of a parameter. */
        GROUP,
        /** Invalidates a whole cache. */
        ALL,
        /** Invalidates what was loaded under tags. */
        TAGS,
        /** Puts a value. */
        PUT
    }
}
