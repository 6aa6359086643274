package io.cachewright.spring;

import java.util.List;
import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.core.env.ConfigurableEnvironment;

/** Stops the start at a property of ours that isn't one, or makes no sense, before any bean is made. */
final class PropertyCheck implements BeanFactoryPostProcessor {
    private final ConfigurableEnvironment environment;

    PropertyCheck(ConfigurableEnvironment environment) {
        this.environment = environment;
    }

    @Override
    public void postProcessBeanFactory(ConfigurableListableBeanFactory factory) {
        List<WrittenProperty> written = WrittenProperty.all(environment);
        KnownProperties.check(written);
        CacheSettings.of(written);
    }
}
