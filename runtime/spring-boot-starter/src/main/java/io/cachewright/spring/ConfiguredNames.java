package io.cachewright.spring;

import io.cachewright.runtime.Caches;
import java.util.Properties;
import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;

/**
 * Looks for settings of caches that don't exist, once all singletons are there and with them their caches. A name that
 * is nearly that of a cache stops the start; any other may be meant for a cache that is opened later, and is a warning.
 */
final class ConfiguredNames implements SmartInitializingSingleton {
    private static final Log LOG = LogFactory.getLog(ConfiguredNames.class);

    private final Caches caches;
    private final Properties settings;

    ConfiguredNames(Caches caches, Properties settings) {
        this.caches = caches;
        this.settings = settings;
    }

    @Override
    public void afterSingletonsInstantiated() {
        // The same settings again change nothing, and are now compared with the names of caches.
        caches.reconfigure(settings);
        caches.unusedConfiguration().forEach(LOG::warn);
    }
}
