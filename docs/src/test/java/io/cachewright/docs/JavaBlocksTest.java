package io.cachewright.docs;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;

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
        String packageName = page.packageName(Block::isJava);
        List<JavaFileObject> files = page.good(Block::isJava)
                .map(block -> block.isStatements() ? Sources.statements(block, packageName) : Sources.file(block))
                .toList();
        assertEquals("", String.join("\n", Sources.complaints(Sources.compile(files))), page::toString);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("pagesWithBad")
    void what_a_page_calls_rejected_breaks_the_rules_it_names(Page page) {
        Compilation compilation =
                Sources.compile(page.bad(Block::isJava).map(Sources::file).toList());
        assertAll(page.bad(Block::isJava)
                .map(block -> () -> Verdict.check(block, Sources.complaints(compilation, block))));
    }

    static Stream<Page> pages() {
        return Page.all().stream()
                .filter(page -> page.good(Block::isJava).findAny().isPresent());
    }

    static Stream<Page> pagesWithBad() {
        return Page.all().stream()
                .filter(page -> page.bad(Block::isJava).findAny().isPresent());
    }
}
