package io.cachewright.processor.write;

import io.cachewright.DurationText;
import io.cachewright.Tier;
import io.cachewright.processor.model.CachedMethod;
import io.cachewright.processor.model.CachedType;
import io.cachewright.processor.model.Change;
import io.cachewright.processor.model.ChangingMethod;
import io.cachewright.processor.model.KeyPart;
import io.cachewright.processor.model.Tag;
import io.cachewright.processor.model.Under;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/**
 * Writes down what a type caches and what it changes, for the map of a whole application: properties, numbered from 1
 * where there are several, in a file beside the classes.
 */
public final class NoteWriter {
    /** Most file systems take 255 bytes, and the ending needs some of them. */
    private static final int LONGEST = 240;

    private final StringBuilder note = new StringBuilder();
    private int changes;

    private NoteWriter() {}

    /** Where the note lies among the classes. What stands for a name that is too long for a file is read by nobody. */
    public static String path(CachedType type) {
        byte[] name = type.generated().canonicalName().getBytes(StandardCharsets.UTF_8);
        return "META-INF/cachewright/"
                + (name.length <= LONGEST ? type.generated().canonicalName() : UUID.nameUUIDFromBytes(name)) + ".notes";
    }

    /** The whole text of the note. */
    public static String write(CachedType type) {
        NoteWriter writer = new NoteWriter();
        writer.line("type", type.source().canonicalName());
        writer.line("generated", type.generated().canonicalName());
        for (int i = 0; i < type.methods().size(); i++) {
            writer.cache("cache." + (i + 1) + ".", type.methods().get(i));
        }
        type.changing().methods().forEach(writer::changes);
        return writer.note.toString();
    }

    private void cache(String prefix, CachedMethod method) {
        line(prefix + "name", method.settings().name());
        line(prefix + "method", method.signature().withParameterNames());
        lines(prefix + "key.", method.key().parts().stream().map(KeyPart::path).toList());
        lines(
                prefix + "time.",
                method.settings().inOrder().entrySet().stream()
                        .map(time -> time.getKey().attribute() + " " + DurationText.format(time.getValue()))
                        .toList());
        line(prefix + "maxSize", Long.toString(method.settings().maxSize()));
        if (method.settings().tier() != Tier.DEFAULT) {
            line(prefix + "tier", method.settings().tier().name().toLowerCase(Locale.ROOT));
        }
        method.under().ifPresent(under -> {
            lines(prefix + "tag.", under.tags().stream().map(Tag::text).toList());
            lines(
                    prefix + "group.",
                    under.groups().stream().map(Under.Group::parameter).toList());
        });
        method.revision().ifPresent(revision -> line(prefix + "version", revision.expression()));
    }

    private void changes(ChangingMethod method) {
        for (Change change : method.changes()) {
            String prefix = "change." + ++changes + ".";
            line(prefix + "method", method.signature().withParameterNames());
            line(prefix + "when", change.when().name().toLowerCase(Locale.ROOT));
            effect(prefix, change.effect());
        }
    }

    private void effect(String prefix, Change.Effect effect) {
        if (effect instanceof Change.OfKey one) {
            effect(prefix, "key", one.cache(), one.values());
        } else if (effect instanceof Change.Put put) {
            effect(prefix, "put", put.cache(), put.values());
        } else if (effect instanceof Change.OfAll all) {
            effect(prefix, "all", all.cache(), List.of());
        } else if (effect instanceof Change.OfGroup group) {
            effect(prefix, "group", group.cache(), List.of(group.parameter(), group.value()));
        } else if (effect instanceof Change.OfTags tagged) {
            line(prefix + "kind", "tags");
            lines(prefix + "by.", tagged.tags().stream().map(Tag::text).toList());
        }
    }

    private void effect(String prefix, String kind, Change.ChangedCache cache, List<String> values) {
        line(prefix + "kind", kind);
        line(prefix + "cache", cache.name());
        lines(prefix + "by.", values);
    }

    private void lines(String prefix, List<String> texts) {
        for (int i = 0; i < texts.size(); i++) {
            line(prefix + (i + 1), texts.get(i));
        }
    }

    private void line(String name, String text) {
        note.append(name).append('=');
        for (int i = 0; i < text.length(); i++) {
            append(text.charAt(i), i == 0);
        }
        note.append('\n');
    }

    private void append(char letter, boolean isFirst) {
        if (letter == '\\' || (letter == ' ' && isFirst)) {
            note.append('\\').append(letter);
        } else if (letter < ' ' || letter > '~') {
            note.append("\\u%04x".formatted((int) letter));
        } else {
            note.append(letter);
        }
    }
}
