package io.cachewright.spring;

import io.cachewright.redis.RedisStore;
import io.cachewright.runtime.Caches;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.ssl.DefaultSslBundleRegistry;
import org.springframework.boot.ssl.SslBundles;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Lazy;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;

/** A store in Redis, if cachewright-redis is there and something says where Redis is. */
@AutoConfiguration(
        before = CachewrightAutoConfiguration.class,
        afterName = "org.springframework.boot.data.redis.autoconfigure.DataRedisAutoConfiguration")
@ConditionalOnClass(RedisStore.class)
@ConditionalOnProperty(
        name = {"cachewright.enabled", "cachewright.redis.enabled"},
        matchIfMissing = true)
@ConditionalOnMissingBean(Caches.class)
@Conditional(RedisIsKnown.class)
@EnableConfigurationProperties(RedisProperties.class)
class RedisAutoConfiguration {
    /** Closed by the Caches that use it. */
    @Bean(destroyMethod = "")
    @ConditionalOnMissingBean
    RedisStore cachewrightRedisStore(
            RedisProperties settings,
            Environment environment,
            ObjectProvider<SslBundles> bundles,
            ConfigurableListableBeanFactory factory) {
        String service = ServiceConnection.bean(factory, factory.getBeanClassLoader());
        RedisPlace springs = service != null
                ? ServicePlace.of(factory.getBean(service))
                : new PropertiesPlace(environment, bundles.getIfAvailable(DefaultSslBundleRegistry::new));
        return new RedisConnection(environment, springs).store(RedisApp.name(settings, environment), settings);
    }

    /** First, so that customizers of the application have the last word. */
    @Bean
    @Order(0)
    CachesBuilderCustomizer cachewrightRedisCustomizer(RedisStore store, RedisProperties settings) {
        return new RedisSharing(store, settings);
    }

    /** Also where other beans are made when they are needed: nothing needs this one. */
    @Bean
    @Lazy(false)
    RedisGreeting cachewrightRedisGreeting(RedisStore store, RedisProperties settings) {
        return new RedisGreeting(store, settings);
    }
}
