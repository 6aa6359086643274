package io.cachewright.processor;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.cachewright.processor.report.Rule;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** docs/language.md names each accepted case, and no case or rule that is not there. */
class LanguagePageTest {
    private static final Pattern ROW = Pattern.compile("^\\|.*\\|(.*)\\|$", Pattern.MULTILINE);
    private static final Pattern CASE = Pattern.compile("`([a-z_]+)`");
    private static final Pattern RULE = Pattern.compile("\\[([a-z-]+)\\]\\(errors\\.md#([a-z-]+)\\)");

    @Test
    void each_accepted_case_is_named_and_no_other() {
        Set<String> folders = Cases.accepted().stream()
                .map(folder -> folder.getFileName().toString())
                .collect(Collectors.toCollection(TreeSet::new));
        assertEquals(folders, named(CASE, 1));
    }

    @Test
    void rules_that_are_named_are_in_the_catalogue() {
        Set<String> named = named(RULE, 1);
        assertEquals(named, named(RULE, 2));
        named.removeAll(Stream.of(Rule.values()).map(Rule::id).toList());
        assertEquals(Set.of(), named);
    }

    private static Set<String> named(Pattern pattern, int group) {
        return ROW.matcher(Cases.read(Path.of("../docs/language.md")))
                .results()
                .flatMap(row -> pattern.matcher(row.group(1)).results())
                .map(match -> match.group(group))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
