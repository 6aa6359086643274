package io.cachewright.runtime;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * What is set by name at run time and wins over the code: first what the builder was told, then what a configuration
 * says, which may be read again. Immutable.
 */
final class Overrides {
    private final Map<String, UnaryOperator<CacheSpec<?, ?>>> coded;
    private final WrittenSettings written;

    Overrides(Map<String, UnaryOperator<CacheSpec<?, ?>>> coded, WrittenSettings written) {
        this.coded = new LinkedHashMap<>(coded);
        this.written = written;
    }

    /** The same with another configuration in the place of the one before. */
    Overrides reread(WrittenSettings again) {
        return new Overrides(coded, again);
    }

    /** This spec as it is to be; throws if it makes no sense that way. */
    @SuppressWarnings("unchecked")
    <K extends @Nullable Object, V extends @Nullable Object> CacheSpec<K, V> applyTo(CacheSpec<K, V> spec) {
        CacheSpec<?, ?> changed = spec;
        for (Map.Entry<String, UnaryOperator<CacheSpec<?, ?>>> each : coded.entrySet()) {
            if (WrittenSettings.means(each.getKey(), spec.name())) {
                changed = sameName(spec, each.getValue().apply(changed));
            }
        }
        // Settings don't change types, and what a weigher is given was checked by the compiler where it was set.
        return (CacheSpec<K, V>) written.applyTo(changed, spec.name()).checked();
    }

    private static CacheSpec<?, ?> sameName(CacheSpec<?, ?> before, @Nullable CacheSpec<?, ?> after) {
        if (after == null || !after.name().equals(before.name())) {
            throw new ConfigurationException(
                    "cache '" + before.name() + "' was configured into '" + (after == null ? null : after.name())
                            + "'.",
                    "Change the spec that configure was given, as in spec -> spec.ttl(...), and return that.");
        }
        return after;
    }

    /** For each name that no open cache has, what to say about it. */
    List<String> unused(Collection<String> open) {
        List<String> remarks = new ArrayList<>();
        for (String name : names()) {
            if (open.stream().noneMatch(cache -> WrittenSettings.means(name, cache))) {
                String meant = NearMiss.of(name, shortAndFull(open))
                        .map(near -> " Did you mean '" + near + "'?")
                        .orElse("");
                remarks.add("'" + name + "' is configured, but no cache of that name has been opened." + meant);
            }
        }
        return remarks;
    }

    /**
     * A remark for when a cache is opened that nothing is configured for, but under a name so near that it may be a slip.
     */
    Optional<String> slip(Collection<String> open, String opened) {
        if (names().stream().anyMatch(name -> WrittenSettings.means(name, opened))) {
            return Optional.empty();
        }
        return names().stream()
                .filter(name -> open.stream().noneMatch(cache -> WrittenSettings.means(name, cache)))
                .filter(name -> NearMiss.of(name, shortAndFull(List.of(opened))).isPresent())
                .map(name -> "'" + name + "' is configured and '" + opened + "' was opened. Is one of them misspelled?")
                .findFirst();
    }

    /** Throws if a configured name is so near to that of an open cache that it must be a slip. */
    void refuseNearMisses(Collection<String> open) {
        for (String name : written.names()) {
            boolean used = open.stream().anyMatch(cache -> WrittenSettings.means(name, cache));
            NearMiss.of(name, shortAndFull(open)).filter(near -> !used).ifPresent(near -> {
                throw new ConfigurationException(
                        "'" + name + "' is configured, but no cache of that name is open.",
                        "Did you mean '" + near + "'?");
            });
        }
    }

    private Collection<String> names() {
        Collection<String> names = new TreeSet<>(coded.keySet());
        names.addAll(written.names());
        return names;
    }

    /** These names, without their parameter types, and without what stands before the class. */
    static Collection<String> shortAndFull(Collection<String> open) {
        Collection<String> names = new TreeSet<>(open);
        for (String name : open) {
            int parameters = name.indexOf('(');
            String method = parameters > 0 ? name.substring(0, parameters) : name;
            names.add(method);
            int dot = method.lastIndexOf('.', method.lastIndexOf('.') - 1);
            names.add(method.substring(dot + 1));
        }
        return names;
    }
}
