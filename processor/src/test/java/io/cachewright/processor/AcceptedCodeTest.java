package io.cachewright.processor;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Each folder of {@code accepted} compiles without a word, generates what its {@code .expected} files say, and passes
 * the checks in its {@code Check.java}; under javac with all warnings on, and under Eclipse's compiler.
 */
class AcceptedCodeTest {
    @TempDir
    Path workspace;

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("cases")
    void compiles_to_what_is_expected_and_runs(Build.With with, String name, Path folder) throws Exception {
        Build build = Build.of(with, Cases.sources(folder), workspace, with.strict());

        assertEquals("", build.complaints());
        assertEquals(expected(folder, build.generated()), build.generated());
        build.run(checkClass(folder));
    }

    private static Map<String, String> expected(Path folder, Map<String, String> generated) {
        Map<String, String> expected = new TreeMap<>();
        generated.forEach((name, text) -> Cases.expected(folder.resolve(asExpected(name)), text));
        for (Path file : Cases.expected(folder)) {
            String name = file.getFileName().toString().replace(".expected", ".java");
            expected.put(name, Cases.read(file));
        }
        return expected;
    }

    private static String asExpected(String generated) {
        return generated.replace(".java", ".expected");
    }

    private static String checkClass(Path folder) {
        String check = Cases.read(folder.resolve("Check.java"));
        return check.startsWith("package ") ? check.substring(8, check.indexOf(';')) + ".Check" : "Check";
    }

    static Stream<Arguments> cases() {
        List<Path> folders = Cases.accepted();
        return Stream.of(Build.With.values())
                .flatMap(with -> folders.stream()
                        .map(folder -> Arguments.of(with, folder.getFileName().toString(), folder)));
    }
}
