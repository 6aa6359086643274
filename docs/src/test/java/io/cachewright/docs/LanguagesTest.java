package io.cachewright.docs;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** No block slips by the other tests because it is written in a way, or a language, that none of them looks for. */
class LanguagesTest {
    /** What is for people alone is text; all else is compiled, parsed or looked up. */
    private static final Set<String> KNOWN =
            Set.of("bash", "groovy", "java", "kotlin", "properties", "text", "xml", "yaml");

    @ParameterizedTest(name = "{0}")
    @MethodSource("pages")
    void each_fence_belongs_to_a_block_of_a_known_language(Page page) {
        long fences = page.lines().stream()
                .filter(line -> line.strip().startsWith("```") || line.strip().startsWith("~~~"))
                .count();
        assertEquals(2L * page.blocks().size(), fences, "indented, or more than a language after the backticks");
        List<String> unknown = page.blocks().stream()
                .filter(block -> !KNOWN.contains(block.language()))
                .map(block -> block + ": '" + block.language() + "'")
                .toList();
        assertEquals(List.of(), unknown);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("pages")
    void each_mark_is_one_that_a_test_heeds(Page page) {
        List<String> unknown = page.blocks().stream()
                .filter(block -> !block.marker().isEmpty() && !block.isStatements() && !block.isRejected())
                .map(block -> block + ": '" + block.marker() + "'")
                .toList();
        assertEquals(List.of(), unknown);
    }

    static Stream<Page> pages() {
        return Page.all().stream();
    }
}
