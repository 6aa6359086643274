package io.cachewright.corpus;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * A library of the corpus.
 *
 * @param artifact whose sources jar is checked
 * @param beside artifacts that its sources need and its POM does not name
 */
record Library(Coordinates artifact, List<Coordinates> beside) {
    /** Reads {@code group:artifact:version}, followed by {@code +group:artifact:version} for each artifact beside it. */
    static Library parse(String text) {
        List<Coordinates> all =
                Stream.of(text.split("\\+", -1)).map(Coordinates::parse).toList();
        return new Library(all.get(0), all.subList(1, all.size()));
    }

    /** Reads libraries, one per line or separated by commas; what follows a {@code #} is a comment. */
    static List<Library> parseAll(String text) {
        List<Library> libraries = new ArrayList<>();
        for (String line : text.lines().toList()) {
            for (String entry : line.replaceFirst("#.*", "").split(",", -1)) {
                if (!entry.isBlank()) {
                    libraries.add(parse(entry));
                }
            }
        }
        return libraries;
    }

    /** How reports name it. */
    String name() {
        return artifact.artifact() + " " + artifact.version();
    }
}
