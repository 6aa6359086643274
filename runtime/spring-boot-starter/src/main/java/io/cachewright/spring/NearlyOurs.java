package io.cachewright.spring;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.EnumerablePropertySource;
import org.springframework.core.env.PropertySource;

/** Finds properties whose names begin nearly as ours do. Nobody reads them, and Spring says nothing about that. */
final class NearlyOurs {
    private static final Set<String> OURS = Set.of("cachewright");
    private static final Pattern ROOT_AND_REST = Pattern.compile("(?i)(cache[-_.]wright|[a-z-]+)[._](.+)");

    private NearlyOurs() {}

    /** What to say about each. */
    static List<String> remarks(ConfigurableEnvironment environment) {
        List<String> remarks = new ArrayList<>();
        for (PropertySource<?> source : environment.getPropertySources()) {
            if (source instanceof EnumerablePropertySource<?> enumerable) {
                for (String key : enumerable.getPropertyNames()) {
                    Matcher parts = ROOT_AND_REST.matcher(key);
                    if (parts.matches() && isNear(parts.group(1)) && !isOurs(key, source)) {
                        remarks.add("Property " + WrittenProperty.written(key, source)
                                + " is read by nobody.\n  Fix: Write " + meant(parts.group(2), source) + ".");
                    }
                }
            }
        }
        return remarks;
    }

    private static boolean isNear(String root) {
        String plain = root.replaceAll("[-_.]", "").toLowerCase(Locale.ROOT);
        return Nearest.of(plain, OURS).isPresent();
    }

    private static boolean isOurs(String key, PropertySource<?> source) {
        return WrittenProperty.isOfAService(key, source)
                || WrittenProperty.name(key, WrittenProperty.areVariables(source))
                        .startsWith(WrittenProperty.ROOT);
    }

    private static String meant(String rest, PropertySource<?> source) {
        return WrittenProperty.areVariables(source) ? "CACHEWRIGHT_" + rest : WrittenProperty.ROOT + rest;
    }
}
