package io.cachewright.spring;

import io.cachewright.runtime.Caches;
import io.cachewright.runtime.CachesBuilder;
import io.cachewright.runtime.Transactions;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Role;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.Environment;

/** One {@link Caches} for the application, and beans that use it. */
@AutoConfiguration
class CachewrightAutoConfiguration {
    @Bean
    @Role(BeanDefinition.ROLE_INFRASTRUCTURE)
    static BeanReplacement cachewrightBeanReplacement(Environment environment) {
        return new BeanReplacement(environment);
    }

    @Bean
    @Role(BeanDefinition.ROLE_INFRASTRUCTURE)
    static InterfaceWrapping cachewrightInterfaceWrapping(
            ConfigurableListableBeanFactory factory, Environment environment) {
        return new InterfaceWrapping(factory, environment);
    }

    @Bean
    @Role(BeanDefinition.ROLE_INFRASTRUCTURE)
    static UncachedBeans cachewrightUncachedBeans(
            ConfigurableListableBeanFactory factory, InterfaceWrapping wrapping, Environment environment) {
        return new UncachedBeans(factory, wrapping, environment);
    }

    @Bean
    @Role(BeanDefinition.ROLE_INFRASTRUCTURE)
    static PropertyCheck cachewrightPropertyCheck(ConfigurableEnvironment environment) {
        return new PropertyCheck(environment);
    }

    /** What an application has that makes no Caches of its own. */
    @Configuration(proxyBeanMethods = false)
    @ConditionalOnMissingBean(Caches.class)
    static class OwnCaches {
        @Bean
        Caches caches(
                BeanFactory factory,
                ConfigurableEnvironment environment,
                ObjectProvider<Transactions> transactions,
                ObjectProvider<CachesBuilderCustomizer> customizers) {
            if (!environment.getProperty("cachewright.enabled", Boolean.class, true)) {
                return Caches.disabled();
            }
            RequiredRedis.check(factory, environment);
            CachesBuilder builder = Caches.builder().configure(CacheSettings.of(environment));
            transactions.ifAvailable(builder::transactions);
            customizers.orderedStream().forEach(customizer -> customizer.customize(builder));
            return builder.build();
        }

        @Bean
        ConfiguredNames cachewrightConfiguredNames(Caches caches, ConfigurableEnvironment environment) {
            return new ConfiguredNames(caches, environment);
        }
    }
}
