package io.cachewright.spring;

import io.cachewright.redis.RedisStore;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.context.annotation.ConfigurationCondition;
import org.springframework.core.env.Environment;
import org.springframework.core.type.AnnotatedTypeMetadata;

/** Whether anybody has said where Redis is, or has made a store there. */
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
                && (factory.getBeanNamesForType(RedisStore.class, true, false).length > 0
                        || ServiceConnection.bean(factory, context.getClassLoader()) != null);
    }
}
