package io.cachewright.docs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.testing.compile.Compilation;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.JavaFileObject;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every {@code java} block compiles with our processor, without a complaint of any kind: those with a package together
 * with the others of their page, those without one alone. What is marked as rejected breaks the rules it names and no
 * others.
 */
class JavaBlocksTest {
    @ParameterizedTest(name = "{0}")
    @MethodSource("pages")
    void what_a_page_shows_compiles_together(Page page) {
        List<Block> blocks = good(page).filter(block -> !isAlone(block)).toList();
        String packageName = blocks.stream()
                .flatMap(block -> block.packageName().stream())
                .findFirst()
                .orElse("page");
        List<JavaFileObject> files = new ArrayList<>();
        for (Block block : blocks) {
            files.add(block.isStatements() ? Sources.statements(block, packageName) : Sources.file(block));
        }
        assertEquals("", files.isEmpty() ? "" : Sources.complaints(Sources.compile(files)), page::toString);
    }

    @ParameterizedTest(name = "{0}", allowZeroInvocations = true)
    @MethodSource("loners")
    void what_has_no_package_compiles_alone(Block block) {
        assertEquals("", Sources.complaints(Sources.compile(List.of(Sources.file(block)))), block::toString);
    }

    @ParameterizedTest(name = "{0}", allowZeroInvocations = true)
    @MethodSource("bad")
    void what_is_called_rejected_breaks_these_rules(Block block) {
        Compilation compilation = Sources.compile(List.of(Sources.file(block)));
        String complaints = Sources.complaints(compilation);

        assertEquals(
                block.brokenRules().stream().sorted().toList(),
                Sources.reportedRules(compilation),
                () -> block + "\n" + complaints);
        assertTrue(
                compilation.errors().stream().allMatch(error -> error.toString().contains("[cachewright:")),
                () -> block + "\n" + complaints);
        for (String line : block.page().outputOf(block)) {
            assertTrue(complaints.contains(line), () -> block + " is not told '" + line + "':\n" + complaints);
        }
    }

    static Stream<Page> pages() {
        return Page.all().stream().filter(page -> good(page).anyMatch(block -> !isAlone(block)));
    }

    static Stream<Block> loners() {
        return Page.all().stream().flatMap(JavaBlocksTest::good).filter(JavaBlocksTest::isAlone);
    }

    static Stream<Block> bad() {
        return Page.all().stream()
                .flatMap(page -> page.blocks().stream())
                .filter(block -> !block.brokenRules().isEmpty());
    }

    private static Stream<Block> good(Page page) {
        return page.blocks().stream()
                .filter(Block::isJava)
                .filter(block -> block.brokenRules().isEmpty());
    }

    private static boolean isAlone(Block block) {
        return !block.isStatements() && block.packageName().isEmpty();
    }
}
