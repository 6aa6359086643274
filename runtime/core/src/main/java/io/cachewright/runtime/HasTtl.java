package io.cachewright.runtime;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** A value that knows how long it may be served, such as a token or a response with a max-age. */
public interface HasTtl {
    /**
     * The ttl of this value, instead of the cache's. Null leaves it to the cache; with zero or less the value is not
     * kept. Asked once, right after the load.
     */
    @Nullable
    Duration ttl();
}
