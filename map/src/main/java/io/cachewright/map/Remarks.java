package io.cachewright.map;

import io.cachewright.map.Effects.Effect;
import io.cachewright.map.MappedChange.Kind;
import java.util.ArrayList;
import java.util.List;

/** Finds what was probably forgotten. */
final class Remarks {
    private final CacheMap map;
    private final Effects effects;

    Remarks(CacheMap map) {
        this.map = map;
        this.effects = new Effects(map);
    }

    List<String> all() {
        List<String> remarks = new ArrayList<>();
        for (MappedType type : map.types()) {
            type.caches().stream().filter(this::isForEver).forEach(cache -> remarks.add(forEver(cache)));
        }
        for (Effect effect : effects.all()) {
            if (effect.change().kind() == Kind.TAGS) {
                effect.change().by().stream()
                        .filter(tag -> !isUsed(tag))
                        .forEach(tag -> remarks.add(
                                effect.method() + " invalidates the tag " + tag + ", which no cache is under."));
            }
        }
        return remarks;
    }

    private boolean isForEver(MappedCache cache) {
        return !cache.hasEnd()
                && cache.version().isEmpty()
                && effects.on(cache).stream().allMatch(effect -> effect.change().kind() == Kind.PUT);
    }

    private static String forEver(MappedCache cache) {
        return cache.name() + " has no ttl, and "
                + (cache.tags().isEmpty() && cache.groups().isEmpty()
                        ? "nothing invalidates it"
                        : "no annotation invalidates it: only code that names its tags or groups can")
                + ". Is what it returns the same for ever?";
    }

    private boolean isUsed(String tag) {
        return map.types().stream()
                .flatMap(type -> type.caches().stream())
                .anyMatch(cache -> Effects.isUnder(cache, tag));
    }
}
