package io.cachewright.docs;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Every {@code kotlin} block that is no script of Gradle compiles by way of kapt with our processor, without a
 * complaint of any kind, or breaks the rules it is marked with. Kotlin's compiler takes its time to get going: the
 * blocks of all pages are compiled at once, the good and the bad.
 */
class KotlinBlocksTest {
    /** Without {@code java.util}, whose collections would hide Kotlin's; on one line, so that lines keep their numbers. */
    private static final String USUAL_IMPORTS = "import io.cachewright.*; import io.cachewright.runtime.*; ";

    @TempDir
    Path folder;

    @Test
    void what_pages_show_compiles() throws Exception {
        KotlinBuild build = new KotlinBuild(folder);
        for (Block block : blocks(page -> page.good(Block::isKotlin))) {
            write(build, block);
        }
        assertEquals("", String.join("\n", build.complaints()));
    }

    @Test
    void what_pages_call_rejected_breaks_the_rules_they_name() throws Exception {
        KotlinBuild build = new KotlinBuild(folder);
        List<Block> blocks = blocks(page -> page.bad(Block::isKotlin));
        for (Block block : blocks) {
            write(build, block);
        }
        List<String> complaints = build.complaints();
        assertAll(blocks.stream().map(block -> () -> Verdict.check(block, about(file(build, block), complaints))));
    }

    private static List<Block> blocks(Function<Page, Stream<Block>> ofPage) {
        return Page.all().stream().flatMap(ofPage).toList();
    }

    private static List<String> about(Path file, List<String> complaints) {
        return complaints.stream()
                .filter(complaint -> complaint.startsWith(file + ":"))
                .toList();
    }

    private static Path file(KotlinBuild build, Block block) {
        return build.sources().resolve(block.page().toString()).resolve("Line" + block.line() + ".kt");
    }

    private static void write(KotlinBuild build, Block block) throws IOException {
        Path file = file(build, block);
        Files.createDirectories(file.getParent());
        Files.writeString(file, source(block));
    }

    private static String source(Block block) {
        if (block.isStatements()) {
            String packageName = block.page().packageName(Block::isKotlin);
            return "package " + packageName + "; " + USUAL_IMPORTS + "private fun run() { " + block.text() + "}";
        }
        return block.hasPackage()
                ? block.text()
                : "package " + block.packageName() + "; " + USUAL_IMPORTS + block.text();
    }
}
