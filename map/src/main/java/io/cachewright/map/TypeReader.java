package io.cachewright.map;

import io.cachewright.map.MappedChange.Kind;
import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/** Reads the note that the processor leaves of one type: properties, numbered from 1 where there are several. */
final class TypeReader {
    private final Properties note = new Properties();

    private TypeReader(Reader text) throws IOException {
        try {
            note.load(text);
        } catch (IllegalArgumentException malformed) {
            throw new IOException("it is not a properties file: " + malformed.getMessage(), malformed);
        }
    }

    /** Throws what says why the text can't be read. */
    static MappedType read(Reader text) throws IOException {
        return new TypeReader(text).type();
    }

    private MappedType type() throws IOException {
        List<MappedCache> caches = new ArrayList<>();
        for (int i = 1; note.containsKey("cache." + i + ".name"); i++) {
            caches.add(cache("cache." + i + "."));
        }
        List<MappedChange> changes = new ArrayList<>();
        for (int i = 1; note.containsKey("change." + i + ".method"); i++) {
            changes.add(change("change." + i + "."));
        }
        return new MappedType(required("type"), required("generated"), caches, changes);
    }

    private MappedCache cache(String prefix) throws IOException {
        return new MappedCache(
                required(prefix + "name"),
                required(prefix + "method"),
                several(prefix + "key."),
                several(prefix + "time."),
                number(prefix + "maxSize"),
                optional(prefix + "tier"),
                several(prefix + "tag."),
                several(prefix + "group."),
                optional(prefix + "version"));
    }

    private MappedChange change(String prefix) throws IOException {
        String kind = required(prefix + "kind");
        try {
            return new MappedChange(
                    required(prefix + "method"),
                    Kind.valueOf(kind.toUpperCase(Locale.ROOT)),
                    optional(prefix + "cache"),
                    several(prefix + "by."),
                    required(prefix + "when"));
        } catch (IllegalArgumentException unknown) {
            throw new IOException("it has a change of the unknown kind '" + kind + "'", unknown);
        }
    }

    private long number(String name) throws IOException {
        String text = required(name);
        try {
            return Long.parseLong(text);
        } catch (NumberFormatException none) {
            throw new IOException("its '" + name + "' is no number: '" + text + "'", none);
        }
    }

    private String required(String name) throws IOException {
        @Nullable String text = note.getProperty(name);
        if (text == null) {
            throw new IOException("it has no '" + name + "'");
        }
        return text;
    }

    private Optional<String> optional(String name) {
        return Optional.ofNullable(note.getProperty(name));
    }

    private List<String> several(String prefix) {
        List<String> texts = new ArrayList<>();
        for (int i = 1; note.containsKey(prefix + i); i++) {
            texts.add(note.getProperty(prefix + i));
        }
        return texts;
    }
}
