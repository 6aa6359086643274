package io.cachewright.runtime.shared;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * A value that was loaded under a lease.
 *
 * @param ttl how old it may become
 * @param stale for how long after that it is to stay there, to be served when loading fails
 * @param loadTime how long it took to load
 */
public record Fill<V extends @Nullable Object>(
        Asked asked, Lease lease, V value, Duration ttl, Duration stale, Duration loadTime) {}
