package io.cachewright.docs;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A Markdown page of this repository; its path is relative to the root. */
record Page(Path path) {
    private static final Pattern FENCE = Pattern.compile("^```(\\w*)$");
    private static final Pattern PLACE = Pattern.compile("^\\w+\\.(?:java|kt):\\d+: (?:error|warning): ");
    private static final Pattern COMMENT = Pattern.compile("^<!-- (.+) -->$");

    /** Those that people read, sorted; none of what a build copied. */
    static List<Page> all() {
        return Repository.files(".md").stream().map(Page::new).toList();
    }

    List<String> lines() {
        return Repository.text(path).lines().toList();
    }

    List<Block> blocks() {
        List<Block> blocks = new ArrayList<>();
        List<String> lines = lines();
        for (int line = 0; line < lines.size(); line++) {
            Matcher fence = FENCE.matcher(lines.get(line));
            if (fence.matches()) {
                int end = line + 1 + lines.subList(line + 1, lines.size()).indexOf("```");
                String text = String.join("\n", lines.subList(line + 1, end)) + "\n";
                blocks.add(new Block(this, line + 2, fence.group(1), marker(lines, line), text));
                line = end;
            }
        }
        return blocks;
    }

    /** Those of a language that are to compile. */
    Stream<Block> good(Predicate<Block> language) {
        return blocks().stream().filter(language).filter(block -> !block.isRejected());
    }

    /** Those of a language that are not to compile. */
    Stream<Block> bad(Predicate<Block> language) {
        return blocks().stream().filter(language).filter(Block::isRejected);
    }

    /** The package of the whole files of a language, which statements are part of as well. */
    String packageName(Predicate<Block> language) {
        return good(language)
                .filter(Block::hasPackage)
                .map(Block::packageName)
                .findFirst()
                .orElse("page");
    }

    /** What the text block right after this one shows, line by line and without the place; nothing if there is none. */
    List<String> outputOf(Block block) {
        int afterIt = block.line() + (int) block.text().lines().count() + 3;
        return blocks().stream()
                .filter(next -> next.language().equals("text") && next.line() == afterIt)
                .flatMap(next -> next.text().lines())
                .map(line -> PLACE.matcher(line).replaceFirst("").strip())
                .toList();
    }

    private static String marker(List<String> lines, int fence) {
        Matcher comment = COMMENT.matcher(fence == 0 ? "" : lines.get(fence - 1));
        return comment.matches() ? comment.group(1) : "";
    }

    /** The text between the blocks. */
    List<String> prose() {
        List<String> prose = new ArrayList<>();
        boolean inBlock = false;
        for (String line : lines()) {
            if (line.startsWith("```")) {
                inBlock = !inBlock;
            } else if (!inBlock) {
                prose.add(line);
            }
        }
        return prose;
    }

    @Override
    public String toString() {
        return path.toString();
    }
}
