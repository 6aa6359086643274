package io.cachewright.spring;

import io.cachewright.runtime.CacheException;
import io.cachewright.runtime.Caches;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.springframework.core.env.ConfigurableEnvironment;

/**
 * What {@code cachewright.caches} says: settings by the names of caches, which have dots and parentheses in them, so that
 * Spring's own binding can't read them. The runtime judges them; here they are collected, and errors get the property's name.
 */
final class CacheSettings {
    static final String PREFIX = WrittenProperty.ROOT + "caches.";

    private CacheSettings() {}

    /** In the runtime's format. Throws at the first that makes no sense. */
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

    /** Alone, so that it is known which one is wrong. */
    private static void check(WrittenProperty property) {
        Properties alone = new Properties();
        alone.setProperty(key(property), property.value());
        try {
            Caches.builder().configure(alone);
        } catch (CacheException wrong) {
            throw new CachewrightPropertyException(
                    "Property " + property.written() + " with value '" + property.value() + "': "
                            + Remarks.problem(wrong),
                    Remarks.fix(wrong));
        }
    }
}
