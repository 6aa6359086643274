package io.cachewright.runtime;

import io.cachewright.runtime.store.LocalStore;
import java.util.concurrent.atomic.LongAdder;
import org.jspecify.annotations.Nullable;

/** Takes out what can never be served again, and tells of it. {@link Sweeper} says when. */
record Sweep<V extends @Nullable Object>(
        String cache, LocalStore<Entry<V>> store, Sweeper sweeper, Common common, Counters counters) {
    /** Walks over all entries twice. */
    void run(long staleNanos) {
        sweeper.begin();
        int invalidated = store.removeIf(entry -> !entry.stands());
        int expired = store.removeIf(entry -> {
            if (!entry.isServable(staleNanos, common.clock())) {
                return true;
            }
            if (entry.hasEnd()) {
                sweeper.endsAt(entry.endsAt(staleNanos));
            }
            return false;
        });
        swept(EvictionCause.EXPIRED, counters.evictedExpired, expired);
        swept(EvictionCause.INVALIDATED, counters.evictedInvalidated, invalidated);
    }

    private void swept(EvictionCause cause, LongAdder counter, int count) {
        if (count > 0) {
            counter.add(count);
            common.events().evicted(cache, cause, count);
        }
    }
}
