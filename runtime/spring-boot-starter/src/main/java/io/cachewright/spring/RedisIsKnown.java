package io.cachewright.spring;

import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.context.annotation.ConfigurationCondition;
import org.springframework.core.env.Environment;
import org.springframework.core.type.AnnotatedTypeMetadata;

/** Whether anybody has said where Redis is. */
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
                || hasServiceConnection(context);
    }

    private static boolean hasServiceConnection(ConditionContext context) {
        ConfigurableListableBeanFactory factory = context.getBeanFactory();
        return factory != null && ServiceConnection.bean(factory, context.getClassLoader()) != null;
    }
}
