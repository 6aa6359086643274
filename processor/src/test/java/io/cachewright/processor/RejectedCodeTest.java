package io.cachewright.processor;

import static com.google.testing.compile.Compiler.javac;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.testing.compile.Compilation;
import com.google.testing.compile.JavaFileObjects;
import io.cachewright.processor.report.Rule;
import java.net.MalformedURLException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import javax.tools.JavaFileObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Each file of {@code rejected} announces in its own lines what is wrong there, as in {@code // error: rule-id}; exactly
 * that is reported, in the words of its {@code .expected} file.
 */
class RejectedCodeTest {
    private static final Pattern ANNOUNCED = Pattern.compile("// (error|warning): ([a-z-]+(?:, [a-z-]+)*)");
    private static final Pattern RULE = Pattern.compile("^\\[cachewright:([a-z-]+)\\]");

    /** What no source alone can trip; {@code ProcessorFailureTest} does. */
    private static final Set<Rule> SHOWN_ELSEWHERE = EnumSet.of(Rule.INTERNAL_ERROR);

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void is_rejected_where_and_as_announced(String name, Path file) throws MalformedURLException {
        Compilation compilation = javac().withProcessors(new CachewrightProcessor())
                .withOptions("--release", "17", "-parameters")
                .compile(JavaFileObjects.forResource(file.toUri().toURL()));

        List<Diagnostic<? extends JavaFileObject>> reported = compilation.diagnostics().stream()
                .filter(diagnostic -> diagnostic.getMessage(Locale.ROOT).startsWith("[cachewright:"))
                .<Diagnostic<? extends JavaFileObject>>map(diagnostic -> diagnostic)
                .toList();
        assertEquals(
                announced(file),
                reported.stream().map(RejectedCodeTest::place).collect(Collectors.toCollection(TreeSet::new)));
        String messages = reported.stream().map(RejectedCodeTest::text).collect(Collectors.joining());
        Path expected = file.resolveSibling(name + ".expected");
        assertEquals(Cases.expected(expected, messages), messages);
    }

    @Test
    void each_rule_has_a_case() {
        Set<String> shown = Cases.rejected().stream()
                .flatMap(file -> announced(file).stream())
                .map(place -> place.substring(place.lastIndexOf(' ') + 1))
                .collect(Collectors.toSet());
        List<String> missing = Stream.of(Rule.values())
                .filter(rule -> !SHOWN_ELSEWHERE.contains(rule))
                .map(Rule::id)
                .filter(id -> !shown.contains(id))
                .toList();
        assertEquals(List.of(), missing);
    }

    /** {@code 12 error rule-id} for each announcement. */
    private static Set<String> announced(Path file) {
        Set<String> places = new TreeSet<>();
        List<String> lines = Cases.read(file).lines().toList();
        for (int line = 0; line < lines.size(); line++) {
            Matcher announced = ANNOUNCED.matcher(lines.get(line));
            if (announced.find()) {
                for (String rule : announced.group(2).split(", ")) {
                    places.add((line + 1) + " " + announced.group(1) + " " + rule);
                }
            }
        }
        return places;
    }

    private static String place(Diagnostic<? extends JavaFileObject> diagnostic) {
        Matcher rule = RULE.matcher(diagnostic.getMessage(Locale.ROOT));
        String id = rule.find() ? rule.group(1) : "";
        String kind = diagnostic.getKind() == Diagnostic.Kind.ERROR ? "error" : "warning";
        return diagnostic.getLineNumber() + " " + kind + " " + id;
    }

    private static String text(Diagnostic<? extends JavaFileObject> diagnostic) {
        return diagnostic.getLineNumber() + ":" + diagnostic.getColumnNumber() + ": "
                + diagnostic.getMessage(Locale.ROOT) + "\n\n";
    }

    static Stream<Arguments> cases() {
        List<Arguments> cases = new ArrayList<>();
        for (Path file : Cases.rejected()) {
            cases.add(Arguments.of(file.getFileName().toString().replace(".java", ""), file));
        }
        return cases.stream();
    }
}
