package io.cachewright.runtime.shared;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * A value that was loaded under a lease.
 *
 * @param ttl how long it may be served
 * @param stale how much longer it stays in the store, to be served when loading fails
 * @param loadTime how long it took to load
 */
public record Fill<V extends @Nullable Object>(
        Asked asked, Lease lease, V value, Duration ttl, Duration stale, Duration loadTime) {}
