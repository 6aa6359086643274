package io.cachewright.benchmarks.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.json.JsonMapper;

/** Files of measures, one a line as JSON; each is written at once, so what is broken off is not lost. */
final class Results {
    private static final JsonMapper JSON = new JsonMapper();

    private final Path folder;

    Results(Path folder) {
        this.folder = folder;
    }

    /** What runs write and tables read where nobody says otherwise. */
    static Results asTold() {
        return new Results(Path.of(System.getProperty("results", "target/results")));
    }

    /** Forgets what this JDK measured before. */
    void begin(int jdk) {
        try {
            Files.createDirectories(folder);
            Files.deleteIfExists(file(jdk));
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    void add(Measure measure) {
        try {
            Files.writeString(
                    file(measure.jdk()),
                    JSON.writeValueAsString(measure) + "\n",
                    StandardOpenOption.CREATE,
                    StandardOpenOption.APPEND);
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    /** Of all JDKs. */
    List<Measure> all() {
        List<Measure> all = new ArrayList<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(file -> file.toString().endsWith(".json"))
                    .sorted()
                    .toList()) {
                for (String line : Files.readAllLines(file)) {
                    all.add(JSON.readValue(line, Measure.class));
                }
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return all;
    }

    private Path file(int jdk) {
        return folder.resolve("jdk" + jdk + ".json");
    }
}
