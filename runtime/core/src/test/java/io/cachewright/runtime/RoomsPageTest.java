package io.cachewright.runtime;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The module's page has a room for each class, one and no more, and says of each package what it is. */
class RoomsPageTest {
    private static final Path SOURCES = Path.of("src/main/java/io/cachewright/runtime");
    private static final Pattern CLASS = Pattern.compile("`([A-Z]\\w+)`");
    private static final Pattern PACKAGE = Pattern.compile("(?m)^\\| `([a-z]+)` \\|");

    private static List<String> found(Pattern pattern, String text) {
        return pattern.matcher(text)
                .results()
                .map((MatchResult match) -> match.group(1))
                .sorted()
                .toList();
    }

    private static List<String> named(Predicate<Path> kind) throws IOException {
        try (Stream<Path> files = Files.list(SOURCES)) {
            return files.filter(kind)
                    .map(file -> file.getFileName().toString().replace(".java", ""))
                    .filter(name -> !name.equals("package-info"))
                    .sorted()
                    .toList();
        }
    }

    private static String page() throws IOException {
        return Files.readString(Path.of("README.md"));
    }

    @Test
    void each_class_has_one_room() throws IOException {
        String rooms = page().substring(page().indexOf("\n## The rooms of "));
        assertEquals(named(Files::isRegularFile), found(CLASS, rooms));
    }

    @Test
    void each_package_has_a_line() throws IOException {
        assertEquals(named(Files::isDirectory), found(PACKAGE, page()));
    }
}
