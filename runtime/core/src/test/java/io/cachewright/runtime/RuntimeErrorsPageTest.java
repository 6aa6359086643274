package io.cachewright.runtime;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every id that a message can begin with is on the page, and none that can't. */
class RuntimeErrorsPageTest {
    private static final Pattern IN_CODE = Pattern.compile("(?:super\\(|new CacheException\\()\\s*\"([a-z-]+)\"");
    private static final Pattern ON_PAGE = Pattern.compile("(?m)^\\| `([a-z-]+)` \\|");

    private static Set<String> found(Pattern pattern, String text) {
        return new TreeSet<>(pattern.matcher(text)
                .results()
                .map((MatchResult match) -> match.group(1))
                .toList());
    }

    @Test
    void the_page_has_every_id() throws IOException {
        Set<String> inCode = new TreeSet<>();
        try (Stream<Path> sources = Files.walk(Path.of("src/main/java"))) {
            for (Path source : sources.filter(Files::isRegularFile).toList()) {
                inCode.addAll(found(IN_CODE, Files.readString(source)));
            }
        }
        assertEquals(inCode, found(ON_PAGE, Files.readString(Path.of("../../docs/runtime-errors.md"))));
    }
}
