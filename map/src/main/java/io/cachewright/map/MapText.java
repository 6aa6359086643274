package io.cachewright.map;

import io.cachewright.map.Effects.Effect;
import io.cachewright.map.MappedChange.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Writes the map as lines of text: types, their caches, and under each what changes it. */
final class MapText {
    private final CacheMap map;
    private final Effects effects;
    private final StringBuilder text = new StringBuilder();

    MapText(CacheMap map) {
        this.map = map;
        this.effects = new Effects(map);
    }

    String text() {
        if (map.types().isEmpty()) {
            return "There are no notes of Cachewright here: nothing is cached, or it was compiled without the processor.\n";
        }
        map.types().stream().filter(type -> !type.caches().isEmpty()).forEach(this::add);
        List<String> remarks = map.remarks();
        if (!remarks.isEmpty()) {
            text.append("Remarks\n");
            remarks.forEach(remark -> line(1, remark));
        }
        return text.toString();
    }

    private void add(MappedType type) {
        text.append(type.name()).append('\n');
        for (MappedCache cache : type.caches()) {
            line(1, cache.method());
            line(2, settings(cache));
            List<Effect> changes = effects.on(cache);
            if (changes.isEmpty()) {
                line(2, "no annotation invalidates it");
            }
            changes.forEach(effect -> line(2, change(effect, cache)));
        }
        text.append('\n');
    }

    private void line(int depth, String content) {
        text.append("  ".repeat(depth)).append(content).append('\n');
    }

    private static String settings(MappedCache cache) {
        List<String> settings = new ArrayList<>();
        settings.add(cache.key().isEmpty() ? "one result for all calls" : "by " + String.join(", ", cache.key()));
        if (!cache.hasEnd()) {
            settings.add("no ttl");
        }
        settings.addAll(cache.times());
        settings.add(String.format(Locale.ROOT, "at most %,d", cache.maxSize()));
        cache.tier().ifPresent(tier -> settings.add("tier " + tier));
        cache.version().ifPresent(version -> settings.add("version " + version));
        addNamed(settings, "tag", cache.tags());
        addNamed(settings, "group", cache.groups());
        return String.join("; ", settings);
    }

    private static void addNamed(List<String> settings, String word, List<String> names) {
        if (!names.isEmpty()) {
            settings.add(word + (names.size() == 1 ? " " : "s ") + String.join(", ", names));
        }
    }

    private static String change(Effect effect, MappedCache cache) {
        MappedChange change = effect.change();
        String when = change.when().equals("after") ? "" : " (" + change.when() + ")";
        return (change.kind() == Kind.PUT ? "put by " : "invalidated by ")
                + effect.method()
                + when
                + Phrase.of(change, cache);
    }
}
