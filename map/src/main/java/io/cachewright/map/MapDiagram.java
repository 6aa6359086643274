package io.cachewright.map;

import io.cachewright.map.Effects.Effect;
import io.cachewright.map.MappedChange.Kind;
import java.util.LinkedHashMap;
import java.util.Map;

/** Draws the map: a box for each type, a cylinder for each cache, an arrow for each change. */
final class MapDiagram {
    private final CacheMap map;
    private final Effects effects;
    private final Map<String, String> ids = new LinkedHashMap<>();
    private final StringBuilder chart = new StringBuilder("flowchart LR\n");

    MapDiagram(CacheMap map) {
        this.map = map;
        this.effects = new Effects(map);
    }

    String mermaid() {
        map.types().forEach(this::addBox);
        for (MappedType type : map.types()) {
            for (MappedCache cache : type.caches()) {
                effects.on(cache).forEach(effect -> addArrow(effect, cache));
            }
        }
        return chart.toString();
    }

    private void addBox(MappedType type) {
        chart.append("  subgraph ")
                .append(id(type.name()))
                .append('[')
                .append(quoted(type.simpleName()))
                .append("]\n");
        for (MappedCache cache : type.caches()) {
            chart.append("    ")
                    .append(id(cache.name()))
                    .append("[(")
                    .append(quoted(cache.method()))
                    .append(")]\n");
        }
        type.changes().stream()
                .map(MappedChange::method)
                .distinct()
                .forEach(method -> chart.append("    ")
                        .append(id(type.name() + "#" + method))
                        .append('[')
                        .append(quoted(method))
                        .append("]\n"));
        chart.append("  end\n");
    }

    private void addArrow(Effect effect, MappedCache cache) {
        MappedChange change = effect.change();
        String phrase = Phrase.of(change, cache);
        chart.append("  ")
                .append(id(effect.by().name() + "#" + change.method()))
                .append(change.kind() == Kind.PUT ? " ==>" : " -->")
                .append(phrase.isEmpty() ? " " : "|" + quoted(phrase.substring(2)) + "| ")
                .append(id(cache.name()))
                .append('\n');
    }

    private String id(String name) {
        return ids.computeIfAbsent(name, unseen -> "n" + (ids.size() + 1));
    }

    private static String quoted(String text) {
        return '"' + text.replace("#", "#35;").replace("\"", "#quot;").replace("<", "#lt;") + '"';
    }
}
