package io.cachewright.spring;

import io.cachewright.runtime.CacheException;
import io.cachewright.runtime.Caches;
import java.util.ArrayList;
import java.util.List;
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
        List<WrittenProperty> winning = new ArrayList<>();
        for (WrittenProperty each : written) {
            if (each.plainName().startsWith(PREFIX)
                    && winning.stream().noneMatch(before -> isOverridden(each, before))) {
                winning.add(each);
            }
        }
        Properties all = new Properties();
        for (WrittenProperty each : winning) {
            check(each);
            all.setProperty(key(each), each.value());
        }
        return all;
    }

    /** Whether an earlier one says it for the same cache: by the same name, or in another source by a shorter one. */
    private static boolean isOverridden(WrittenProperty property, WrittenProperty before) {
        boolean isSame = property.plainName().equals(before.plainName());
        if (isSame && property.isBeside(before) && !property.value().equals(before.value())) {
            throw new CachewrightPropertyException(
                    "Properties " + before.written() + " with value '" + before.value() + "' and " + property.written()
                            + " with value '" + property.value() + "' are one.",
                    "Keep one of them.");
        }
        return isSame || (property.source() != before.source() && isShorter(before.plainName(), property.plainName()));
    }

    /** Whether the first means what the second does with the package, the parameter types or both left out. */
    private static boolean isShorter(String name, String fuller) {
        String withoutTypes = fuller.replaceAll("\\(.*\\)", "");
        String end = "." + name.substring(PREFIX.length());
        boolean hasClass = end.indexOf('.', 1) < end.lastIndexOf('.');
        return hasClass && (fuller.endsWith(end) || withoutTypes.endsWith(end));
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
