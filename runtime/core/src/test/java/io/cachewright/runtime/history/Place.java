package io.cachewright.runtime.history;

import io.cachewright.runtime.Caches;
import io.cachewright.runtime.CachesBuilder;
import io.cachewright.runtime.Coherence;
import io.cachewright.runtime.shared.SharedStore;
import java.time.Duration;

/** Where the entries of a history live. */
public enum Place {
    /** One node, and nothing else. */
    LOCAL,
    /** Three nodes that ask for each call. */
    SHARED,
    /** The same with copies that are checked for each call. */
    STRICT,
    /** The same with copies that may be behind for a while. */
    RELAXED;

    private static final Duration WINDOW = Duration.ofMillis(20);

    int nodes() {
        return this == LOCAL ? 1 : 3;
    }

    /** How long what others have invalidated may be served. */
    long window() {
        return this == RELAXED ? WINDOW.toNanos() : 0;
    }

    /** In the time of the caches, which turns by itself only where a window is measured by it. */
    long ttl() {
        return this == RELAXED ? WINDOW.multipliedBy(3).toNanos() : 5_000;
    }

    CachesBuilder caches(SharedStore store) {
        return switch (this) {
            case LOCAL -> Caches.builder();
            case SHARED -> Caches.builder().shared(store);
            case STRICT -> Caches.builder().tiered(store, Coherence.strict());
            case RELAXED -> Caches.builder().tiered(store, Coherence.within(WINDOW));
        };
    }
}
