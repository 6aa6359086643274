package io.cachewright.processor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.cachewright.processor.report.Rule;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * docs/errors.md has a section for each rule, with what it means, a bad example and a better one; that the examples are
 * what they say is checked with those of all other pages.
 */
class ErrorsPageTest {
    private static final Pattern SECTION = Pattern.compile("^## (.+)\n((?:(?!## ).*\n?)*)", Pattern.MULTILINE);
    private static final String CODE = "```\\w*\n(?:(?!```).*\n)+```\n";
    private static final Pattern EXAMPLES =
            Pattern.compile("\n(?!```|<!--)\\S.*\n[\\s\\S]*?" + CODE + "[\\s\\S]*?" + CODE);

    /** Shown by no code of the user's. */
    private static final Set<Rule> WITHOUT_EXAMPLES =
            EnumSet.of(Rule.INTERNAL_ERROR, Rule.RUNTIME_MISSING, Rule.GENERATED_NOT_WRITTEN);

    /** Whose examples take more than a compiler. */
    private static final Set<Rule> NOT_COMPILED =
            EnumSet.of(Rule.INTERNAL_ERROR, Rule.TYPE_NOT_GENERATED, Rule.RUNTIME_MISSING, Rule.GENERATED_NOT_WRITTEN);

    @Test
    void each_rule_has_one_section_in_the_order_of_the_catalogue() {
        assertEquals(
                Stream.of(Rule.values()).map(Rule::id).toList(),
                sections().map(section -> section.group(1)).toList());
    }

    @ParameterizedTest
    @EnumSource
    void a_section_says_what_is_meant_and_shows_a_bad_example_and_a_better_one(Rule rule) {
        String section = section(rule);

        assertTrue(WITHOUT_EXAMPLES.contains(rule) || EXAMPLES.matcher(section).find(), section);
        assertEquals(!NOT_COMPILED.contains(rule), section.contains("<!-- rejected: " + rule.id()), section);
    }

    @ParameterizedTest
    @MethodSource("warnings")
    void a_warning_says_how_it_is_silenced(Rule warning) {
        assertTrue(section(warning).contains("@SuppressWarnings(\"" + warning.suppression() + "\")"));
    }

    static List<Rule> warnings() {
        return Stream.of(Rule.values()).filter(Rule::isWarning).toList();
    }

    private static String section(Rule rule) {
        return sections()
                .filter(section -> section.group(1).equals(rule.id()))
                .findFirst()
                .map(section -> section.group(2))
                .orElse("");
    }

    private static Stream<MatchResult> sections() {
        return SECTION.matcher(Cases.read(Path.of("../docs/errors.md"))).results();
    }
}
