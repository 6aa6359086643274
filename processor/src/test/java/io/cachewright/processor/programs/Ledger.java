package io.cachewright.processor.programs;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** What should be kept, by all caches of one {@code Caches}: the simplest cache there is. */
final class Ledger {
    private final Map<String, Map<String, Entry>> caches = new LinkedHashMap<>();

    /**
     * One result.
     *
     * @param key spelled
     * @param value spelled
     */
    record Entry(
            String key,
            String value,
            List<String> tags,
            Map<String, String> groups,
            @Nullable Object version) {
        static Entry of(Witness run, String value) {
            Map<String, String> groups = new LinkedHashMap<>();
            run.groups().forEach((parameter, of) -> groups.put(parameter, Spelling.of(of)));
            return new Entry(Spelling.of(run.key()), value, List.copyOf(run.tags()), groups, run.version());
        }
    }

    private Map<String, Entry> of(String cache) {
        return caches.computeIfAbsent(cache, name -> new LinkedHashMap<>());
    }

    Optional<Entry> find(String cache, Witness run) {
        return Optional.ofNullable(of(cache).get(Spelling.of(run.key())))
                .filter(entry -> Objects.equals(entry.version(), run.version()));
    }

    void put(String cache, Entry entry) {
        of(cache).put(entry.key(), entry);
    }

    void remove(String cache, Predicate<Entry> which) {
        of(cache).values().removeIf(which);
    }

    void removeTag(String tag) {
        caches.keySet().forEach(cache -> remove(cache, entry -> entry.tags().contains(tag)));
    }

    int size(String cache) {
        return of(cache).size();
    }

    List<Entry> all() {
        List<Entry> all = new ArrayList<>();
        caches.values().forEach(entries -> all.addAll(entries.values()));
        return all;
    }
}
