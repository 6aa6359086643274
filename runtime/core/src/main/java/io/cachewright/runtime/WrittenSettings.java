package io.cachewright.runtime;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;

/**
 * Settings by cache name as properties say them: {@code cachewright.caches.<name>.<setting>=<value>}. All are read and
 * checked here, before any is applied.
 */
final class WrittenSettings {
    private static final String ROOT = "cachewright.";
    private static final String PREFIX = ROOT + "caches.";

    private final Map<String, Map<Setting, Object>> byName = new TreeMap<>();

    /** Nothing written. */
    WrittenSettings() {}

    /** The settings in these properties; those that don't begin with {@code cachewright.} are ignored. */
    WrittenSettings(Properties properties) {
        for (String key : properties.stringPropertyNames()) {
            if (key.startsWith(ROOT)) {
                read(key, properties.getProperty(key).trim());
            }
        }
        // Numbers are not among the names of texts; what reads YAML puts them there.
        properties.forEach((key, value) -> {
            if (key instanceof String name && name.startsWith(ROOT) && !(value instanceof String)) {
                read(name, value.toString());
            }
        });
    }

    static WrittenSettings in(Path file) {
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            properties.load(reader);
        } catch (IOException unreadable) {
            throw new UncheckedIOException("can't read the cache settings in " + file, unreadable);
        }
        return new WrittenSettings(properties);
    }

    private void read(String key, String value) {
        int dot = key.lastIndexOf('.');
        if (!key.startsWith(PREFIX) || dot <= PREFIX.length()) {
            throw new ConfigurationException(
                    "property '" + key + "' is none of ours.",
                    "Write it as " + PREFIX + "<name of a cache>.<setting>, as in " + PREFIX + "prices.ttl=10m.");
        }
        // Names have no spaces; people who write several parameter types do.
        String name = key.substring(PREFIX.length(), dot).replaceAll(",\\s+", ",");
        Setting setting = setting(key, key.substring(dot + 1));
        byName.computeIfAbsent(name, first -> new EnumMap<>(Setting.class)).put(setting, setting.parsed(name, value));
    }

    private static Setting setting(String key, String written) {
        // Frameworks like to write refresh-after for refreshAfter.
        String plain = written.replace("-", "").toLowerCase(Locale.ROOT);
        Map<String, Setting> known = new TreeMap<>();
        Arrays.stream(Setting.values()).filter(Setting::isText).forEach(each -> known.put(each.text(), each));
        for (Setting each : known.values()) {
            if (each.text().toLowerCase(Locale.ROOT).equals(plain)) {
                return each;
            }
        }
        Optional<String> meant = NearMiss.of(written, known.keySet());
        throw new ConfigurationException(
                "property '" + key + "': there is no setting '" + written + "'.",
                meant.map(name -> "Did you mean '" + name + "'?")
                        .orElse("Use one of " + String.join(", ", known.keySet()) + "."));
    }

    /** The names that something is written for, caches' or methods'. */
    Set<String> names() {
        return byName.keySet();
    }

    /**
     * Whether a written name means this cache: it is the cache's name, with or without parameter types, from which the
     * package, or more up to the class, may be left out. Upper and lower case are alike, since names of environment
     * variables have only one.
     */
    static boolean means(String written, String cache) {
        int parameters = cache.indexOf('(');
        return isEndOf(written, cache) || (parameters > 0 && isEndOf(written, cache.substring(0, parameters)));
    }

    private static boolean isEndOf(String written, String name) {
        int before = name.length() - written.length() - 1;
        return before < 0
                ? written.equalsIgnoreCase(name)
                : written.indexOf('.') > 0
                        && name.charAt(before) == '.'
                        && written.regionMatches(true, 0, name, before + 1, written.length());
    }

    /** The spec with the settings that are written for its cache; those of a fuller name win. */
    CacheSpec<?, ?> applyTo(CacheSpec<?, ?> spec, String name) {
        CacheSpec<?, ?> changed = spec;
        for (String written : fullestLast(name)) {
            for (Map.Entry<Setting, Object> setting :
                    byName.getOrDefault(written, Map.of()).entrySet()) {
                changed = changed.with(setting.getKey(), setting.getValue());
            }
        }
        return changed;
    }

    /** The written names that mean this cache, fullest last: parameter types count first, then length. */
    private List<String> fullestLast(String name) {
        return byName.keySet().stream()
                .filter(written -> means(written, name))
                .sorted(Comparator.comparing((String written) -> written.indexOf('(') > 0)
                        .thenComparingInt(String::length))
                .toList();
    }
}
