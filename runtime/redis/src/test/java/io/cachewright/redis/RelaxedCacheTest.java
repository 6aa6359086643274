package io.cachewright.redis;

import io.cachewright.runtime.CachesBuilder;
import io.cachewright.runtime.Coherence;
import java.time.Duration;

final class RelaxedCacheTest extends RedisCacheContract {
    @Override
    CachesBuilder over(CachesBuilder builder, RedisStore store) {
        return builder.tiered(store, Coherence.within(Duration.ofMillis(50)));
    }
}
