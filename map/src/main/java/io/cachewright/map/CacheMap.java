package io.cachewright.map;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * What an application caches and what invalidates it, as the compiler noted it in {@code META-INF/cachewright} of each
 * jar. Immutable.
 *
 * @param types by name
 */
public record CacheMap(List<MappedType> types) {
    private static final String FOLDER = "META-INF/cachewright";

    public CacheMap {
        types = types.stream().sorted(Comparator.comparing(MappedType::name)).toList();
    }

    /**
     * Reads the notes in these folders of classes and jars; what has none adds nothing, and what isn't there is left out,
     * as on a class path.
     *
     * @throws UncheckedIOException if one of them can't be read; its message says which, and why
     */
    public static CacheMap of(List<Path> classPath) {
        List<MappedType> types = new ArrayList<>();
        for (Path entry : classPath) {
            if (Files.isDirectory(entry)) {
                readFolder(entry.resolve(FOLDER), types);
            } else if (Files.isRegularFile(entry)) {
                readJar(entry, types);
            }
        }
        return new CacheMap(types);
    }

    private static void readJar(Path jar, List<MappedType> types) {
        try (FileSystem content = FileSystems.newFileSystem(jar)) {
            readFolder(content.getPath("/", FOLDER), types);
        } catch (IOException | RuntimeException unreadable) {
            if (unreadable instanceof UncheckedIOException told) {
                throw told;
            }
            throw failed(jar, new IOException(unreadable));
        }
    }

    private static void readFolder(Path folder, List<MappedType> types) {
        if (!Files.isDirectory(folder)) {
            return;
        }
        try (Stream<Path> notes = Files.list(folder)) {
            notes.filter(note -> note.toString().endsWith(".notes")).sorted().forEach(note -> types.add(read(note)));
        } catch (IOException unreadable) {
            throw failed(folder, unreadable);
        }
    }

    private static MappedType read(Path note) {
        try (BufferedReader text = Files.newBufferedReader(note)) {
            return TypeReader.read(text);
        } catch (IOException unreadable) {
            throw failed(note, unreadable);
        }
    }

    private static UncheckedIOException failed(Path path, IOException why) {
        return new UncheckedIOException(path.toUri() + " can't be read: " + why.getMessage(), why);
    }

    /** Every cache with what it is changed by, and remarks, for people to read. */
    public String text() {
        return new MapText(this).text();
    }

    /** The same as a flowchart for Mermaid, as in Markdown between {@code ```mermaid} lines. */
    public String mermaid() {
        return new MapDiagram(this).mermaid();
    }

    /** What somebody had better look at; empty is good. */
    public List<String> remarks() {
        return new Remarks(this).all();
    }
}
