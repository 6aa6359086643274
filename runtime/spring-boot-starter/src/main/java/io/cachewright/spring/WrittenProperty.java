package io.cachewright.spring;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.springframework.boot.origin.Origin;
import org.springframework.boot.origin.OriginLookup;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.EnumerablePropertySource;
import org.springframework.core.env.PropertySource;
import org.springframework.core.env.SystemEnvironmentPropertySource;

/**
 * One of the properties under {@code cachewright.}, in whatever way it is written.
 *
 * @param name with dots, as it is documented; in lower case if it comes from the environment, which has no other
 * @param written as it stands where it comes from, with the place if that is known
 * @param isVariable whether it is one of the environment's, where dots and dashes look alike
 */
record WrittenProperty(String name, String value, String written, boolean isVariable) {
    static final String ROOT = "cachewright.";

    /** All of our properties; of several with one name, the one that wins comes first. */
    static List<WrittenProperty> all(ConfigurableEnvironment environment) {
        List<WrittenProperty> found = new ArrayList<>();
        for (PropertySource<?> source : environment.getPropertySources()) {
            if (source instanceof EnumerablePropertySource<?> enumerable) {
                for (String key : enumerable.getPropertyNames()) {
                    boolean isVariable = source instanceof SystemEnvironmentPropertySource;
                    String name = name(key, isVariable);
                    if (name.startsWith(ROOT)) {
                        String value = String.valueOf(source.getProperty(key));
                        found.add(new WrittenProperty(
                                name, environment.resolvePlaceholders(value).trim(), written(key, source), isVariable));
                    }
                }
            }
        }
        return found;
    }

    private static String name(String key, boolean isVariable) {
        if (isVariable) {
            return key.toLowerCase(Locale.ROOT).replace('_', '.');
        }
        // What Spring has people write around a part of a name that has dots in it.
        int open = key.indexOf('[');
        int close = key.lastIndexOf(']');
        boolean isWhole = open > 0 && close > open && (close == key.length() - 1 || key.charAt(close + 1) == '.');
        return isWhole && isBefore(key, open)
                ? key.substring(0, open) + "." + key.substring(open + 1, close) + key.substring(close + 1)
                : key;
    }

    /** Brackets also belong to the names of arrays, as in {@code quotes(String[])}. */
    private static boolean isBefore(String key, int open) {
        int parameters = key.indexOf('(');
        return parameters < 0 || open < parameters;
    }

    private static String written(String key, PropertySource<?> source) {
        Origin origin = OriginLookup.getOrigin(source, key);
        return "'" + key + "'" + (origin == null ? "" : " (" + origin + ")");
    }

    /** The same for all ways to write one property: relaxed, as Spring calls it. */
    String plainName() {
        return plain(name);
    }

    static String plain(String name) {
        return name.replace("-", "").toLowerCase(Locale.ROOT);
    }
}
