package io.cachewright.runtime;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** A value that knows how long it may be served, such as a token or a response with a max-age. */
public interface HasTtl {
    /**
     * In the place of the cache's {@code ttl} for this value; null leaves it at that, zero or less keeps the value not
     * at all. Asked once, right after the load.
     */
    @Nullable
    Duration ttl();
}
