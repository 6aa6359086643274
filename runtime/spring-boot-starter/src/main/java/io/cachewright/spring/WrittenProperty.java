package io.cachewright.spring;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.springframework.boot.origin.Origin;
import org.springframework.boot.origin.OriginLookup;
import org.springframework.core.env.CompositePropertySource;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.EnumerablePropertySource;
import org.springframework.core.env.PropertySource;
import org.springframework.core.env.SystemEnvironmentPropertySource;

/**
 * One of the properties under {@code cachewright.}, in whatever way it is written.
 *
 * @param name with dots, as it is documented; in lower case if it comes from the environment, which has no other
 * @param written as it stands where it comes from, with the place if that is known
 * @param source where it comes from
 */
record WrittenProperty(String name, String value, String written, PropertySource<?> source) {
    static final String ROOT = "cachewright.";

    /** What Kubernetes sets for each service, of which one may be called {@code cachewright-redis}. */
    private static final Pattern OF_A_SERVICE =
            Pattern.compile("\\w+_(SERVICE_HOST|SERVICE_PORT\\w*|PORT_\\d+_(TCP|UDP|SCTP)\\w*)=.*|\\w+_PORT=\\w+://.*");

    /** Settings of a cache in several words, as variables may have them. */
    private static final Pattern IN_WORDS = Pattern.compile(
            "\\.(max\\.size|max\\.weight|empty\\.ttl|refresh\\.after|stale\\.if\\.error|load\\.timeout)$");

    /** All of our properties; of several with one name, the one that wins comes first. */
    static List<WrittenProperty> all(ConfigurableEnvironment environment) {
        List<WrittenProperty> found = new ArrayList<>();
        for (PropertySource<?> source : environment.getPropertySources()) {
            if (source instanceof EnumerablePropertySource<?> enumerable) {
                for (String key : enumerable.getPropertyNames()) {
                    String name = name(key, areVariables(source));
                    if (name.startsWith(ROOT) && !isOfAService(key, source)) {
                        String value = String.valueOf(source.getProperty(key));
                        found.add(new WrittenProperty(
                                name, environment.resolvePlaceholders(value).trim(), written(key, source), source));
                    }
                }
            }
        }
        return found;
    }

    static boolean areVariables(PropertySource<?> source) {
        return source instanceof SystemEnvironmentPropertySource;
    }

    static boolean isOfAService(String key, PropertySource<?> source) {
        return areVariables(source)
                && OF_A_SERVICE.matcher(key + "=" + source.getProperty(key)).matches();
    }

    /** With dots; what is not ours as well. */
    static String name(String key, boolean isVariable) {
        if (isVariable) {
            String name = key.toLowerCase(Locale.ROOT).replace('_', '.');
            return IN_WORDS.matcher(name)
                    .replaceFirst(words -> "." + words.group(1).replace(".", ""));
        }
        // What Spring has people write around a part of a name that has dots in it.
        int open = key.indexOf('[');
        int close = key.lastIndexOf(']');
        boolean isWhole = open > 0 && close > open && (close == key.length() - 1 || key.charAt(close + 1) == '.');
        return withRoot(
                isWhole && isBefore(key, open)
                        ? key.substring(0, open) + "." + key.substring(open + 1, close) + key.substring(close + 1)
                        : key);
    }

    /** Spring takes {@code Cache-Wright} for our name, too. */
    private static String withRoot(String name) {
        int rest = name.indexOf('.') + 1;
        return plain(name.substring(0, rest)).equals(ROOT) ? ROOT + name.substring(rest) : name;
    }

    /** Brackets also belong to the names of arrays, as in {@code quotes(String[])}. */
    private static boolean isBefore(String key, int open) {
        int parameters = key.indexOf('(');
        return parameters < 0 || open < parameters;
    }

    static String written(String key, PropertySource<?> source) {
        Origin origin = OriginLookup.getOrigin(source, key);
        return "'" + key + "'" + (origin == null ? "" : " (" + origin + ")");
    }

    /** Whether it is one of the environment's, where dots and dashes look alike. */
    boolean isVariable() {
        return areVariables(source);
    }

    /** Whether both stand in one place, so that neither is there to win over the other. */
    boolean isBeside(WrittenProperty other) {
        return source == other.source && !(source instanceof CompositePropertySource);
    }

    /** The same for all ways to write one property: relaxed, as Spring calls it. */
    String plainName() {
        return plain(name);
    }

    static String plain(String name) {
        return name.replace("-", "").toLowerCase(Locale.ROOT);
    }
}
