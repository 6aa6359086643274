package io.cachewright.map;

import io.cachewright.map.MappedChange.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** Which changes reach which caches. */
final class Effects {
    private static final String VALUE = "{}";

    /** What words of a tag are made of: what is not escaped in a value, and the braces that stand for one. */
    private static final String LETTERS = "\\p{L}\\p{Nd}{}_.@-";

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
        return cache.tags().stream().anyMatch(own -> mayBe(shape(own), shape(tag)));
    }

    private static String shape(String tag) {
        return tag.replaceAll("\\{[^}]*\\}", VALUE);
    }

    /** Word for word: a value is always one, since what stands between words is escaped in it. */
    private static boolean mayBe(String one, String other) {
        List<String> these = words(one);
        List<String> those = words(other);
        return delimiters(one).equals(delimiters(other))
                && IntStream.range(0, these.size()).allMatch(i -> isOrMayBe(these.get(i), those.get(i)));
    }

    private static List<String> words(String tag) {
        return List.of(tag.split("[^" + LETTERS + "]", -1));
    }

    private static String delimiters(String tag) {
        return tag.replaceAll("[" + LETTERS + "]", "");
    }

    private static boolean isOrMayBe(String word, String other) {
        return fits(word, other) || fits(other, word);
    }

    private static boolean fits(String word, String pattern) {
        return word.matches(Pattern.quote(pattern).replace(VALUE, "\\E.*\\Q"));
    }
}
