package io.cachewright.spring;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** All our properties except those of single caches; a test compares them with what IDEs are told. */
final class KnownProperties {
    static final Set<String> NAMES = Set.of(
            "cachewright.enabled",
            "cachewright.beans.leave",
            "cachewright.beans.replace",
            "cachewright.beans.uncached",
            "cachewright.beans.wrap",
            "cachewright.redis.app",
            "cachewright.redis.coherence",
            "cachewright.redis.connect-timeout",
            "cachewright.redis.connections",
            "cachewright.redis.enabled",
            "cachewright.redis.lease-time",
            "cachewright.redis.required",
            "cachewright.redis.timeout",
            "cachewright.redis.uri",
            "cachewright.transactions.enabled",
            "cachewright.transactions.reads-latest");

    /** The properties that are read as true or false before anything is bound. */
    static final List<String> SWITCHES = List.of(
            "cachewright.enabled",
            "cachewright.redis.enabled",
            "cachewright.transactions.enabled",
            "cachewright.transactions.reads-latest");

    /** Which server {@code cachewright-redis-testing} runs: a property of tests, which may start applications. */
    private static final String OF_TESTS = "cachewright.redis.server";

    private KnownProperties() {}

    /** Throws at the first property that is not ours, with the nearest that is. */
    static void check(List<WrittenProperty> written) {
        for (WrittenProperty each : written) {
            if (!each.plainName().startsWith(CacheSettings.PREFIX) && !isKnown(each)) {
                throw new CachewrightPropertyException(
                        "Property " + each.written() + " is none of Cachewright's.",
                        Nearest.of(each.plainName(), NAMES)
                                .map(near -> "Did you mean '" + near + "'?")
                                .orElseGet(() -> "Use one of " + String.join(", ", new TreeSet<>(NAMES))
                                        + ", or cachewright.caches.<name of a cache>.<setting>."));
            }
        }
    }

    private static boolean isKnown(WrittenProperty property) {
        String name = withoutIndex(property.plainName());
        return name.equals(OF_TESTS)
                || isEmptyGroup(property)
                || NAMES.stream()
                        .anyMatch(known -> WrittenProperty.plain(known).equals(name)
                                || (property.isVariable()
                                        && known.replace('-', '.').equals(name)));
    }

    /** As YAML has it where all that stood in a group is commented out. */
    private static boolean isEmptyGroup(WrittenProperty property) {
        String group = property.plainName() + ".";
        return property.value().isEmpty()
                && (group.equals(CacheSettings.PREFIX) || NAMES.stream().anyMatch(name -> name.startsWith(group)));
    }

    /** The one list can be written element by element. */
    private static String withoutIndex(String name) {
        return name.replaceAll("(?<=\\.leave)(\\[\\d+]|\\.\\d+\\.?)$", "");
    }
}
