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
 * @param leftOut those that do not compile here, each with what the compiler says of it
 * @param methods annotated, without those set aside
 * @param setAside methods that lost their annotation because all together would have made too much text
 * @param rejected of the methods, by rule
 * @param warned warnings for the methods that were accepted, by rule
 * @param generated the sources of the caching classes, by class name
 * @param messages of the processor, every one it had
 */
record Outcome(
        Library library,
        int files,
        SortedMap<String, String> leftOut,
        int methods,
        int setAside,
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
                new TreeMap<>(),
                0,
                0,
                new TreeMap<>(),
                new TreeMap<>(),
                new TreeMap<>(),
                Duration.ZERO,
                List.of(),
                List.of(new Failure(Kind.LIBRARY, problem)));
    }

    @Override
    public String toString() {
        return files + " files, " + leftOut.size() + " left out; " + methods + " methods, " + accepted() + " accepted; "
                + failures.size() + " failures; " + time.toSeconds() + " s";
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
        Files.write(
                folder.resolve("left-out.txt"),
                leftOut.entrySet().stream()
                        .map(file -> file.getKey() + ": " + file.getValue())
                        .toList());
        for (Map.Entry<String, String> entry : generated.entrySet()) {
            Path file = folder.resolve("generated").resolve(entry.getKey().replace('.', '/') + ".java");
            Files.createDirectories(file.getParent());
            Files.writeString(file, entry.getValue());
        }
    }
}
