package io.cachewright.processor;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Where the cases lie, and how what is expected of them is read and rewritten. */
final class Cases {
    private static final Path RESOURCES = Path.of("src/test/resources");
    private static final boolean UPDATE = Boolean.getBoolean("update.expected");

    private Cases() {}

    /** A folder for each accepted case. */
    static List<Path> accepted() {
        return list(RESOURCES.resolve("accepted"));
    }

    /** A file for each rejected case. */
    static List<Path> rejected() {
        return list(RESOURCES.resolve("rejected")).stream()
                .filter(Cases::isJava)
                .toList();
    }

    static List<Path> sources(Path folder) {
        return list(folder).stream().filter(Cases::isJava).toList();
    }

    static List<Path> expected(Path folder) {
        return list(folder).stream()
                .filter(file -> file.toString().endsWith(".expected"))
                .toList();
    }

    private static boolean isJava(Path file) {
        return file.toString().endsWith(".java");
    }

    static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** What a file should say; with {@code -Dupdate.expected=true} it is made to say it. */
    static String expected(Path file, String actual) {
        try {
            if (UPDATE) {
                Files.writeString(file, actual);
            }
            return Files.exists(file) ? Files.readString(file) : "";
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    private static List<Path> list(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
