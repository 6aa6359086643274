package io.cachewright.spring;

import io.cachewright.runtime.Caches;
import java.util.Properties;
import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.core.env.ConfigurableEnvironment;

/**
 * Looks for settings of caches that don't exist, once all singletons are there and with them their caches. A name that
 * is nearly that of a cache stops the start; any other may be meant for a cache that is opened later, and is a warning.
 * Where beans are made when they are needed, all are.
 */
final class ConfiguredNames implements SmartInitializingSingleton {
    private static final Log LOG = LogFactory.getLog(ConfiguredNames.class);

    private final Caches caches;
    private final Properties settings;
    private final boolean isLazy;

    ConfiguredNames(Caches caches, ConfigurableEnvironment environment) {
        this.caches = caches;
        this.settings = CacheSettings.of(environment);
        this.isLazy = environment.getProperty("spring.main.lazy-initialization", Boolean.class, false);
    }

    @Override
    public void afterSingletonsInstantiated() {
        // The same settings again change nothing, and are now compared with the names of caches.
        caches.reconfigure(settings);
        if (!isLazy) {
            caches.unusedConfiguration().forEach(LOG::warn);
        }
    }
}
