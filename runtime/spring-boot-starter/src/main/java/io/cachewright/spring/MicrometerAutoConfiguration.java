package io.cachewright.spring;

import io.cachewright.micrometer.CachesMetrics;
import io.cachewright.micrometer.RedisStoreMetrics;
import io.cachewright.redis.RedisStore;
import io.cachewright.runtime.Caches;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnSingleCandidate;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Meters, which Spring Boot binds to every registry it knows. */
@AutoConfiguration(after = CachewrightAutoConfiguration.class)
@ConditionalOnClass(CachesMetrics.class)
class MicrometerAutoConfiguration {
    @Bean
    @ConditionalOnSingleCandidate(Caches.class)
    @ConditionalOnMissingBean
    CachesMetrics cachewrightMetrics(Caches caches) {
        return new CachesMetrics(caches);
    }

    @Configuration(proxyBeanMethods = false)
    @ConditionalOnClass(RedisStore.class)
    static class OfRedis {
        @Bean
        @ConditionalOnSingleCandidate(RedisStore.class)
        @ConditionalOnMissingBean
        RedisStoreMetrics cachewrightRedisMetrics(RedisStore store) {
            return new RedisStoreMetrics(store);
        }
    }
}
