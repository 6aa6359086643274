package io.cachewright.spring;

import io.cachewright.redis.RedisStore;
import java.util.stream.Stream;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.context.annotation.ConfigurationCondition;
import org.springframework.core.env.Environment;
import org.springframework.core.type.AnnotatedTypeMetadata;

/** Whether something says where Redis is, or the application has a store. Of several stores one must be primary. */
final class RedisIsKnown implements ConfigurationCondition {
    @Override
    public ConfigurationPhase getConfigurationPhase() {
        return ConfigurationPhase.REGISTER_BEAN;
    }

    @Override
    public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
        Environment environment = context.getEnvironment();
        return environment.containsProperty(RedisConnection.OURS)
                || PropertiesPlace.isKnown(environment)
                || isSaidByABean(context);
    }

    private static boolean isSaidByABean(ConditionContext context) {
        ConfigurableListableBeanFactory factory = context.getBeanFactory();
        return factory != null
                && (hasOneStore(factory) || ServiceConnection.bean(factory, context.getClassLoader()) != null);
    }

    private static boolean hasOneStore(ConfigurableListableBeanFactory factory) {
        String[] stores = factory.getBeanNamesForType(RedisStore.class, true, false);
        return stores.length == 1
                || Stream.of(stores)
                        .anyMatch(name -> factory.containsBeanDefinition(name)
                                && factory.getBeanDefinition(name).isPrimary());
    }
}
