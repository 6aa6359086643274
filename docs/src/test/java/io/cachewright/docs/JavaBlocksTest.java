package io.cachewright.docs;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.testing.compile.Compilation;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.JavaFileObject;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every {@code java} block compiles with our processor, without a complaint of any kind; those with a package together
 * with the others of their page. What is marked as rejected breaks the rules it names and no others, and is told what
 * the text block after it says. A page is compiled twice, once for the good and once for the bad.
 */
class JavaBlocksTest {
    @ParameterizedTest(name = "{0}")
    @MethodSource("pages")
    void what_a_page_shows_compiles(Page page) {
        String packageName = good(page)
                .filter(Block::hasPackage)
                .map(Block::packageName)
                .findFirst()
                .orElse("page");
        List<JavaFileObject> files = good(page)
                .map(block -> block.isStatements() ? Sources.statements(block, packageName) : Sources.file(block))
                .toList();
        assertEquals("", String.join("\n", Sources.complaints(Sources.compile(files))), page::toString);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("pagesWithBad")
    void what_a_page_calls_rejected_breaks_the_rules_it_names(Page page) {
        Compilation compilation = Sources.compile(bad(page).map(Sources::file).toList());
        assertAll(bad(page).map(block -> () -> check(block, Sources.complaints(compilation, block))));
    }

    private static void check(Block block, List<String> complaints) {
        assertEquals(block.brokenRules().stream().sorted().toList(), Sources.rules(complaints), block::toString);
        String told = String.join("\n", complaints);
        for (String line : block.page().outputOf(block)) {
            assertTrue(told.contains(line), () -> block + " is not told '" + line + "', but:\n" + told);
        }
    }

    static Stream<Page> pages() {
        return Page.all().stream().filter(page -> good(page).findAny().isPresent());
    }

    static Stream<Page> pagesWithBad() {
        return Page.all().stream().filter(page -> bad(page).findAny().isPresent());
    }

    private static Stream<Block> good(Page page) {
        return page.blocks().stream()
                .filter(block -> block.isJava() && block.brokenRules().isEmpty());
    }

    private static Stream<Block> bad(Page page) {
        return page.blocks().stream().filter(block -> !block.brokenRules().isEmpty());
    }
}
