package io.cachewright.corpus;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * What a run is asked to do, from the system properties {@code corpus.*}.
 *
 * @param target where the report and the generated sources go
 * @param seed decides about the order of files
 */
record CorpusSettings(
        List<Library> libraries, Path target, Path localRepository, Path mavenSettings, boolean ecj, long seed) {

    static CorpusSettings read() throws IOException {
        String chosen = property("libraries", "");
        String seed = property("seed", "");
        String home = System.getProperty("user.home");
        return new CorpusSettings(
                Library.parseAll(
                        chosen.isBlank() ? Files.readString(Path.of(property("list", "libraries.txt"))) : chosen),
                Path.of(property("target", "target")),
                Path.of(property("repository", home + "/.m2/repository")),
                Path.of(property("settings", home + "/.m2/settings.xml")),
                Boolean.parseBoolean(property("ecj", "true")),
                seed.isBlank() ? System.nanoTime() : Long.parseLong(seed));
    }

    private static String property(String name, String otherwise) {
        return System.getProperty("corpus." + name, otherwise);
    }
}
