package io.cachewright.spring;

import java.util.List;
import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.core.env.ConfigurableEnvironment;

/** Stops the start, before any bean is made, at a property under our name that is unknown or makes no sense. */
final class PropertyCheck implements BeanFactoryPostProcessor {
    private static final Log LOG = LogFactory.getLog(PropertyCheck.class);

    private final ConfigurableEnvironment environment;

    PropertyCheck(ConfigurableEnvironment environment) {
        this.environment = environment;
    }

    @Override
    public void postProcessBeanFactory(ConfigurableListableBeanFactory factory) {
        List<WrittenProperty> written = WrittenProperty.all(environment);
        KnownProperties.check(written);
        KnownProperties.SWITCHES.forEach(this::checkSwitch);
        CacheSettings.of(written);
        NearlyOurs.remarks(environment).forEach(LOG::warn);
    }

    /** Spring's conditions take all that is not {@code false} for yes, {@code off} too. */
    private void checkSwitch(String name) {
        String value = environment.getProperty(name, "").trim();
        if (!value.isEmpty() && !value.equalsIgnoreCase("true") && !value.equalsIgnoreCase("false")) {
            throw new CachewrightPropertyException(
                    "Property '" + name + "' is '" + value + "', which is neither true nor false.",
                    "Write true or false.");
        }
    }
}
