package io.cachewright.corpus;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.cachewright.corpus.Failure.Kind;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LibraryCheckTest {
    private static final Library LIBRARY = Library.parse("g:a:1");

    private static final int MAX_TEXT = 10_000;

    @TempDir
    Path folder;

    @Test
    void counts_what_is_accepted_and_rejected_by_rule() throws IOException {
        Outcome outcome = check(
                "class A { int rejected() { return 1; } int fine() { return 1; } int warned() { return 1; } }",
                "class B { int hostRejected() { return 1; } int other() { return 1; } void nothing() {} }");

        assertEquals(List.of(), outcome.failures());
        assertEquals(2, outcome.files());
        assertEquals(5, outcome.methods());
        assertEquals(2, outcome.accepted());
        assertEquals(Map.of("known", 1, "host", 2), outcome.rejected());
        assertEquals(Map.of("known", 1), outcome.warned());
        assertEquals(Set.of("CachedA"), outcome.generated().keySet());
    }

    @Test
    void an_error_at_a_type_waits_for_methods_that_break_the_same_rule() throws IOException {
        Outcome outcome = check(
                "class A { int rejected() { return 1; } int fine() { return 1; } }",
                "class B extends A { int own() { return 1; } int whileInherited() { return 2; } }");

        assertEquals(List.of(), outcome.failures());
        assertEquals(Map.of("known", 1), outcome.rejected());
    }

    @Test
    void files_that_do_not_compile_are_left_out_with_those_that_need_them() throws IOException {
        Outcome outcome = check(
                "class A { missing.Type a() { return null; } }",
                "class B { Object b() { return new A(); } }",
                "class C { int c() { return 1; } }");

        assertEquals(List.of(), outcome.failures());
        assertEquals(
                Map.of("A.java", "package missing does not exist", "B.java", "cannot find symbol"),
                firstLines(outcome));
        assertEquals(1, outcome.accepted());
    }

    @Test
    void where_much_would_be_written_a_part_of_the_methods_is_set_aside() throws IOException {
        Outcome outcome =
                check("class A { int long1() { return 1; } int long2() { return 1; } int long3() { return 1; } }");

        assertEquals(List.of(), outcome.failures());
        assertEquals(2, outcome.setAside());
        assertEquals(1, outcome.methods());
        assertEquals(1, outcome.accepted());
    }

    @Test
    void a_library_of_which_nothing_compiles_is_a_failure() throws IOException {
        assertEquals(List.of(Kind.LIBRARY), kinds(check("class A { missing.Type a() { return null; } }")));
    }

    @ParameterizedTest
    @CsvSource({
        "badCode, ERROR_IN_GENERATED, Unknown unknown;",
        "badHabit, WARNING_IN_GENERATED, java.util.List raw;",
        "crash, CRASH, crash at crash()",
        "noFix, NO_FIX, int noFix()",
        "unknownRule, UNKNOWN_RULE, cachewright:strange",
    })
    void a_fault_is_a_failure_that_shows_its_line(String method, Kind kind, String shown) throws IOException {
        Outcome outcome = check("class A { int " + method + "() { return 1; } int fine() { return 1; } }");

        assertEquals(List.of(kind), kinds(outcome));
        assertTrue(
                outcome.failures().get(0).message().contains(shown),
                () -> outcome.failures().get(0).message());
    }

    @Test
    void a_message_beside_what_it_is_about_is_a_failure() throws IOException {
        Outcome outcome = check("class A { void x() {} int misplaced() { return 1; } }");

        assertTrue(
                kinds(outcome).contains(Kind.MISPLACED),
                () -> outcome.failures().toString());
    }

    @Test
    void a_message_without_a_place_is_a_failure() throws IOException {
        assertTrue(kinds(check("class A { int nowhere() { return 1; } }")).contains(Kind.MISPLACED));
    }

    @Test
    void text_that_depends_on_the_order_of_files_is_a_failure() throws IOException {
        Outcome outcome = check(
                "class A { int orderDependent() { return 1; } }",
                "class B { int orderDependent() { return 1; } }",
                "class C { int orderDependent() { return 1; } }",
                "class D { int inAnyOrder() { return 1; } }");

        assertEquals(Set.of(Kind.UNSTABLE), Set.copyOf(kinds(outcome)));
    }

    @Test
    void text_that_depends_on_what_is_compiled_beside_is_a_failure() throws IOException {
        Outcome outcome =
                check("class A { int companyDependent() { return 1; } }", "class B { A b() { return null; } }");

        assertEquals(List.of(Kind.UNSTABLE), kinds(outcome));
        assertTrue(outcome.failures().get(0).message().startsWith("A.java processed alone: CachedA, line 2"));
    }

    @Test
    void another_result_under_eclipse_is_a_failure() throws IOException {
        Outcome outcome = check(true, "class A { int compilerDependent() { return 1; } }");

        assertEquals(List.of(Kind.COMPILERS_DIFFER), kinds(outcome));
    }

    @Test
    void an_error_under_eclipse_alone_is_a_failure_that_shows_its_line() throws IOException {
        Outcome outcome = check(true, "class A { int badUnderEclipse() { return 1; } }");

        String all = outcome.failures().toString();
        assertEquals(Set.of(Kind.COMPILERS_DIFFER), Set.copyOf(kinds(outcome)));
        assertTrue(all.contains("CachedA.java:2: unknown cannot be resolved"), all);
    }

    @Test
    void eclipse_need_not_compile_the_library_itself() throws IOException {
        String javacOnly = """
                import java.lang.annotation.Annotation;
                import java.util.stream.Stream;
                class B {
                    static Stream<Class<? extends Annotation>> types(Stream<Annotation> all) {
                        return all.map(Annotation::annotationType).filter(a -> true);
                    }
                }
                """;

        Outcome outcome = check(true, "class A { int a() { return 1; } }", javacOnly);

        assertEquals(List.of(), outcome.failures());
    }

    private static Map<String, String> firstLines(Outcome outcome) {
        Map<String, String> lines = new TreeMap<>(outcome.leftOut());
        lines.replaceAll((file, text) -> text.lines().findFirst().orElse(""));
        return lines;
    }

    private static List<Kind> kinds(Outcome outcome) {
        return outcome.failures().stream().map(Failure::kind).toList();
    }

    private Outcome check(String... sources) throws IOException {
        return check(false, sources);
    }

    private Outcome check(boolean eclipse, String... sources) throws IOException {
        Path jar = folder.resolve("sources.jar");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(jar))) {
            for (int i = 0; i < sources.length; i++) {
                zip.putNextEntry(new ZipEntry((char) ('A' + i) + ".java"));
                zip.write(sources[i].getBytes(StandardCharsets.UTF_8));
            }
        }
        LibraryFiles files = new LibraryFiles(LIBRARY, jar, List.of(TestCompiler.annotations()));
        LibraryCheck.Settings settings = new LibraryCheck.Settings(
                Set.of("known", "host"), FakeProcessor::new, new Random(2), MAX_TEXT, folder, eclipse);
        return new LibraryCheck(files, settings).run();
    }
}
