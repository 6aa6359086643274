package io.cachewright.spring;

import io.cachewright.redis.RedisStore;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnSingleCandidate;
import org.springframework.boot.health.autoconfigure.contributor.ConditionalOnEnabledHealthIndicator;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.Bean;

/** Whether the store that processes share answers, as the health of {@code cachewright}. */
@AutoConfiguration(after = RedisAutoConfiguration.class)
@ConditionalOnClass({HealthIndicator.class, ConditionalOnEnabledHealthIndicator.class, RedisStore.class})
@ConditionalOnEnabledHealthIndicator("cachewright")
class HealthAutoConfiguration {
    @Bean
    @ConditionalOnSingleCandidate(RedisStore.class)
    @ConditionalOnMissingBean(name = "cachewrightHealthIndicator")
    SharedTierHealth cachewrightHealthIndicator(RedisStore store) {
        return new SharedTierHealth(store);
    }
}
