package io.cachewright.spring;

import io.cachewright.runtime.CacheException;
import io.cachewright.runtime.Caches;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.springframework.core.env.ConfigurableEnvironment;

/**
 * Reads {@code cachewright.caches}: settings by the names of caches. Those have dots and parentheses in them, which
 * Spring's own binding can't read. The runtime checks the settings; this collects them, and adds the property's name to
 * errors.
 */
final class CacheSettings {
    static final String PREFIX = WrittenProperty.ROOT + "caches.";

    private CacheSettings() {}

    /** The settings in the runtime's format. Throws at the first that makes no sense. */
    static Properties of(ConfigurableEnvironment environment) {
        return of(WrittenProperty.all(environment));
    }

    static Properties of(List<WrittenProperty> written) {
        Map<String, WrittenProperty> winning = new LinkedHashMap<>();
        for (WrittenProperty each : written) {
            if (each.plainName().startsWith(PREFIX)) {
                winning.putIfAbsent(each.plainName(), each);
            }
        }
        Properties all = new Properties();
        for (WrittenProperty each : winning.values()) {
            check(each);
            all.setProperty(key(each), each.value());
        }
        return all;
    }

    private static String key(WrittenProperty property) {
        return PREFIX + property.name().substring(PREFIX.length());
    }

    /** Checks each property by itself, so that it is known which one is wrong. */
    private static void check(WrittenProperty property) {
        Properties alone = new Properties();
        alone.setProperty(key(property), property.value());
        try {
            Caches.builder().configure(alone);
        } catch (CacheException wrong) {
            throw new CachewrightPropertyException(
                    "Property " + property.written() + " with value '" + property.value() + "': " + wrong.problem(),
                    wrong.fix());
        }
    }
}
