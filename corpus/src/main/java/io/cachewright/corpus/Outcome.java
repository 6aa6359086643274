package io.cachewright.corpus;

import io.cachewright.corpus.Failure.Kind;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What the check of one library found.
 *
 * @param files in its sources jar
 * @param leftOut of those, because they do not compile here
 * @param methods annotated at first
 * @param rejected of those, by rule
 * @param warned warnings for the methods that were accepted, by rule
 * @param generated the sources of the caching classes, by class name
 * @param messages of the processor, every one it had
 */
record Outcome(
        Library library,
        int files,
        int leftOut,
        int methods,
        SortedMap<String, Integer> rejected,
        SortedMap<String, Integer> warned,
        SortedMap<String, String> generated,
        Duration time,
        List<Message> messages,
        List<Failure> failures) {

    /** Of a library whose files are not to be had. */
    static Outcome unchecked(Library library, String problem) {
        return new Outcome(
                library,
                0,
                0,
                0,
                new TreeMap<>(),
                new TreeMap<>(),
                new TreeMap<>(),
                Duration.ZERO,
                List.of(),
                List.of(new Failure(Kind.LIBRARY, problem)));
    }

    int rejections() {
        return rejected.values().stream().mapToInt(Integer::intValue).sum();
    }

    int accepted() {
        return methods - rejections();
    }

    /** The size of the generated sources in UTF-8. */
    long generatedBytes() {
        return generated.values().stream()
                .mapToLong(text -> text.getBytes(StandardCharsets.UTF_8).length)
                .sum();
    }

    /** Writes the generated sources and all messages for people to read. */
    void writeTo(Path folder) throws IOException {
        Files.createDirectories(folder);
        Files.write(
                folder.resolve("messages.txt"),
                messages.stream().map(Message::toString).toList());
        for (Map.Entry<String, String> entry : generated.entrySet()) {
            Path file = folder.resolve("generated").resolve(entry.getKey().replace('.', '/') + ".java");
            Files.createDirectories(file.getParent());
            Files.writeString(file, entry.getValue());
        }
    }
}
