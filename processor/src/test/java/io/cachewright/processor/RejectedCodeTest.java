package io.cachewright.processor;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.cachewright.processor.report.Rule;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
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
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Each file of {@code rejected} announces in its own lines what is wrong there, as in {@code // error: rule-id}, and what
 * is generated nevertheless, as in {@code // generated: CachedPrices}. Exactly that is reported and generated, under
 * javac in the words of the {@code .expected} file. What a case needs of other packages lies in {@code beside}.
 */
class RejectedCodeTest {
    private static final Pattern ANNOUNCED = Pattern.compile("// (error|warning): ([a-z-]+(?:, [a-z-]+)*)");
    private static final Pattern GENERATED = Pattern.compile("// generated: (.+)");
    private static final Pattern RULE = Pattern.compile("^\\[cachewright:([a-z-]+)\\]");

    /** Shown by {@code ProcessorFailureTest}, {@code LibrariesTest} and {@code RuntimeMissingTest}. */
    private static final Set<Rule> SHOWN_ELSEWHERE =
            EnumSet.of(Rule.INTERNAL_ERROR, Rule.TYPE_NOT_GENERATED, Rule.RUNTIME_MISSING, Rule.GENERATED_NOT_WRITTEN);

    /** What takes javac's trees to be seen. */
    private static final Set<Rule> SEEN_BY_JAVAC_ALONE = EnumSet.of(Rule.HOST_IS_LOCAL);

    @TempDir
    Path workspace;

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void is_rejected_where_and_as_announced(String name, Path file) {
        Build build = compile(Build.With.JAVAC, file);

        assertEquals(
                announced(file),
                reported(build).map(RejectedCodeTest::place).sorted().toList());
        assertEquals(
                announcedToBeGenerated(file), new TreeSet<>(build.generated().keySet()));
        assertEquals("", errorsOfTheCompilersOwn(file, build));
        String messages = reported(build).map(RejectedCodeTest::text).collect(Collectors.joining());
        assertEquals(Cases.expected(file.resolveSibling(name + ".expected"), messages), messages);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void is_rejected_on_the_same_lines_under_eclipse(String name, Path file) {
        Build build = compile(Build.With.ECLIPSE, file);

        List<String> announced = announced(file).stream()
                .filter(place -> SEEN_BY_JAVAC_ALONE.stream().noneMatch(rule -> place.endsWith(" " + rule.id())))
                .toList();
        List<String> places = reported(build)
                .map(RejectedCodeTest::place)
                .map(place -> place.startsWith("0 ") ? withLine(place, announced) : place)
                .sorted()
                .toList();
        assertEquals(announced, places);
        assertEquals(
                announcedToBeGenerated(file), new TreeSet<>(build.generated().keySet()));
    }

    /** Eclipse knows no line for a record. */
    private static String withLine(String place, List<String> announced) {
        return announced.stream()
                .filter(each -> each.endsWith(place.substring(1)))
                .findFirst()
                .orElse(place);
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

    private Build compile(Build.With with, Path file) {
        String beside = file.resolveSibling("beside").toString();
        return Build.of(with, List.of(file), workspace, "-sourcepath", beside);
    }

    /** {@code 12 error rule-id} for each announcement. */
    private static List<String> announced(Path file) {
        List<String> places = new ArrayList<>();
        List<String> lines = Cases.read(file).lines().toList();
        for (int line = 0; line < lines.size(); line++) {
            Matcher announced = ANNOUNCED.matcher(lines.get(line));
            while (announced.find()) {
                for (String rule : announced.group(2).split(", ")) {
                    places.add((line + 1) + " " + announced.group(1) + " " + rule);
                }
            }
        }
        Collections.sort(places);
        return places;
    }

    private static Set<String> announcedToBeGenerated(Path file) {
        Set<String> names = new TreeSet<>();
        Matcher generated = GENERATED.matcher(Cases.read(file));
        while (generated.find()) {
            for (String name : generated.group(1).split(" ")) {
                names.add(name + ".java");
            }
        }
        return names;
    }

    private static Stream<Diagnostic<? extends JavaFileObject>> reported(Build build) {
        return build.diagnostics().stream().filter(RejectedCodeTest::isOurs);
    }

    /** Only where a type is missing the compiler has something to say as well; our own code always compiles. */
    private static String errorsOfTheCompilersOwn(Path file, Build build) {
        if (announced(file).stream().anyMatch(place -> place.endsWith(Rule.MISSING_TYPE.id()))) {
            return "";
        }
        return build.diagnostics().stream()
                .filter(diagnostic -> diagnostic.getKind() == Diagnostic.Kind.ERROR && !isOurs(diagnostic))
                .map(Object::toString)
                .collect(Collectors.joining("\n"));
    }

    private static boolean isOurs(Diagnostic<?> diagnostic) {
        return diagnostic.getMessage(Locale.ROOT).startsWith("[cachewright:");
    }

    private static String place(Diagnostic<?> diagnostic) {
        Matcher rule = RULE.matcher(diagnostic.getMessage(Locale.ROOT));
        String id = rule.find() ? rule.group(1) : "";
        String kind = diagnostic.getKind() == Diagnostic.Kind.ERROR ? "error" : "warning";
        return diagnostic.getLineNumber() + " " + kind + " " + id;
    }

    private static String text(Diagnostic<?> diagnostic) {
        return diagnostic.getLineNumber() + ":" + diagnostic.getColumnNumber() + ": "
                + diagnostic.getMessage(Locale.ROOT) + "\n\n";
    }

    static Stream<Arguments> cases() {
        return Cases.rejected().stream()
                .map(file -> Arguments.of(file.getFileName().toString().replace(".java", ""), file));
    }
}
