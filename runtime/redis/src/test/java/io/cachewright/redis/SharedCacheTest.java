package io.cachewright.redis;

import io.cachewright.runtime.CachesBuilder;

final class SharedCacheTest extends RedisCacheContract {
    @Override
    CachesBuilder over(CachesBuilder builder, RedisStore store) {
        return builder.shared(store);
    }
}
