package io.cachewright.processor.write;

import com.palantir.javapoet.CodeBlock;
import io.cachewright.DurationText;
import io.cachewright.Tier;
import io.cachewright.processor.model.CacheSettings;
import io.cachewright.processor.model.CachedMethod;
import io.cachewright.processor.model.CachedType;
import io.cachewright.processor.model.Key;
import io.cachewright.processor.model.KeyPart;
import io.cachewright.processor.model.Tag;
import io.cachewright.processor.model.Under;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Says at the top of a generated class what it is and how each of its methods is cached. */
final class HeaderWriter {
    private static final Map<Tier, String> TIERS = Map.of(
            Tier.LOCAL, ", in this process alone",
            Tier.SHARED, ", in the shared store",
            Tier.TIERED, ", in this process before the shared store");

    private HeaderWriter() {}

    static CodeBlock write(CachedType type) {
        CodeBlock.Builder header = CodeBlock.builder();
        String source = String.join(".", type.source().simpleNames());
        header.add(
                type.form() == CachedType.Form.WRAPPER ? "Any {@code $L}, with $L." : "{@code $L} with $L.",
                source,
                what(type));
        header.add(" Written by Cachewright; changes belong in {@code $L}.\n\n<ul>\n", source);
        type.methods()
                .forEach(method ->
                        header.add("  <li>{@code $L}: $L\n", method.signature().withParameterNames(), caching(method)));
        type.changing()
                .methods()
                .forEach(method -> header.add(
                        "  <li>{@code $L}: $L\n", method.signature().withParameterNames(), ChangeText.of(method)));
        header.add("</ul>\n");
        if (type.form() == CachedType.Form.SUBCLASS) {
            header.add("\n<p>While the constructor of {@code $L} runs there are no caches yet.\n", source);
        }
        return header.build();
    }

    private static String what(CachedType type) {
        if (type.methods().isEmpty()) {
            return "what its methods change in caches";
        }
        return (type.form() == CachedType.Form.WRAPPER ? "the" : "its") + " cached methods answered from caches";
    }

    private static String caching(CachedMethod method) {
        StringBuilder caching = new StringBuilder(key(method));
        method.revision()
                .ifPresent(revision -> caching.append(", under {@code ")
                        .append(revision.expression())
                        .append('}'));
        method.under().ifPresent(under -> {
            caching.append(listed("tag", under.tags().stream().map(Tag::text).toList()));
            caching.append(listed(
                    "group", under.groups().stream().map(Under.Group::parameter).toList()));
        });
        caching.append(method.settings().time(CacheSettings.Time.TTL).isPresent() ? "" : ", until evicted");
        method.settings()
                .inOrder()
                .forEach((time, duration) -> caching.append(", ")
                        .append(time == CacheSettings.Time.TTL ? "for" : time.attribute())
                        .append(' ')
                        .append(DurationText.format(duration)));
        caching.append(", at most ").append(Literals.forPeople(method.settings().maxSize()));
        return caching.append(TIERS.getOrDefault(method.settings().tier(), "")).toString();
    }

    private static String listed(String kind, List<String> names) {
        return names.isEmpty()
                ? ""
                : names.stream()
                        .map(Quoted::code)
                        .collect(Collectors.joining(", ", ", under " + kind + (names.size() > 1 ? "s " : " "), ""));
    }

    private static String key(CachedMethod method) {
        Key key = method.key();
        if (key instanceof Key.None) {
            return "one result for all calls";
        }
        return "by " + key.parts().stream().map(HeaderWriter::part).collect(Collectors.joining(", "));
    }

    private static String part(KeyPart part) {
        return "{@code " + part.expression() + "}" + (part.byContent() ? " (content)" : "")
                + (part.isSensitive() ? " (never shown)" : "");
    }
}
