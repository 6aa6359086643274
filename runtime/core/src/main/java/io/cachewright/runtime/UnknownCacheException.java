package io.cachewright.runtime;

import java.util.Collection;
import java.util.TreeSet;

/** A cache was named that has not been opened: caches are when the object that uses them is made. */
public final class UnknownCacheException extends CacheException {
    UnknownCacheException(String name, Collection<String> open) {
        super(
                "unknown-cache",
                "no cache '" + name + "' has been opened in these Caches.",
                NearMiss.of(name, Overrides.shortAndFull(open))
                        .map(near -> "Did you mean '" + near + "'?")
                        .orElseGet(() -> open.isEmpty()
                                ? "Make the object whose methods are cached first; its constructor opens its caches."
                                : "Use one of: " + String.join(", ", new TreeSet<>(open)) + "."));
    }
}
