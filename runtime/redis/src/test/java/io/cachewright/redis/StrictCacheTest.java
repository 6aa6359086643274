package io.cachewright.redis;

import io.cachewright.runtime.CachesBuilder;
import io.cachewright.runtime.Coherence;

final class StrictCacheTest extends RedisCacheContract {
    @Override
    CachesBuilder over(CachesBuilder builder, RedisStore store) {
        return builder.tiered(store, Coherence.strict());
    }
}
