package io.cachewright.map;

import io.cachewright.map.MappedChange.Kind;
import java.util.ArrayList;
import java.util.List;

/** Which changes reach which caches. */
final class Effects {
    /** A change and the type whose method makes it. */
    record Effect(MappedType by, MappedChange change) {
        String method() {
            return by.simpleName() + "." + change.method();
        }
    }

    private final List<Effect> all = new ArrayList<>();

    Effects(CacheMap map) {
        map.types().forEach(type -> type.changes().forEach(change -> all.add(new Effect(type, change))));
    }

    /** All that may change this cache. */
    List<Effect> on(MappedCache cache) {
        return all.stream().filter(effect -> reaches(effect.change(), cache)).toList();
    }

    List<Effect> all() {
        return all;
    }

    static boolean reaches(MappedChange change, MappedCache cache) {
        return change.kind() == Kind.TAGS
                ? change.by().stream().anyMatch(tag -> isUnder(cache, tag))
                : change.cache().filter(cache.name()::equals).isPresent();
    }

    /** Whether this cache has a tag that this one may be; what stands in braces may be any value. */
    static boolean isUnder(MappedCache cache, String tag) {
        return cache.tags().stream().anyMatch(own -> shape(own).equals(shape(tag)));
    }

    private static String shape(String tag) {
        return tag.replaceAll("\\{[^}]*\\}", "{}");
    }
}
