package io.cachewright.redis.faults;

import io.cachewright.runtime.Caches;
import io.cachewright.runtime.CachesBuilder;
import io.cachewright.runtime.Coherence;
import io.cachewright.runtime.shared.SharedStore;
import java.time.Duration;

/** The ways in which a process uses a store that it shares. */
enum Kind {
    SHARED,
    STRICT,
    RELAXED;

    static final Duration WINDOW = Duration.ofMillis(100);

    /** How long what others have invalidated may be served. */
    long window() {
        return this == RELAXED ? WINDOW.toNanos() : 0;
    }

    CachesBuilder caches(SharedStore store) {
        return switch (this) {
            case SHARED -> Caches.builder().shared(store);
            case STRICT -> Caches.builder().tiered(store, Coherence.strict());
            case RELAXED -> Caches.builder().tiered(store, Coherence.within(WINDOW));
        };
    }
}
