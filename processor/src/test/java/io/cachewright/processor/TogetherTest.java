package io.cachewright.processor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Beside Lombok and Dagger in one compilation, whoever comes first. Lombok rewrites the compiler's own trees, so it gets
 * a compiler of its own.
 */
class TogetherTest {
    private static final String OURS = CachewrightProcessor.class.getName();
    private static final String LOMBOK = "lombok.launch.AnnotationProcessorHider$AnnotationProcessor";
    private static final String DAGGER = "dagger.internal.codegen.ComponentProcessor";

    @TempDir
    Path workspace;

    static List<String> ordersOfAll() {
        return List.of(String.join(",", OURS, LOMBOK, DAGGER), String.join(",", LOMBOK, DAGGER, OURS));
    }

    static List<String> ordersOfTwo() {
        return List.of(OURS + "," + LOMBOK, LOMBOK + "," + OURS);
    }

    @ParameterizedTest
    @MethodSource("ordersOfAll")
    void lombok_and_dagger_in_one_compilation(String processors) throws Exception {
        String output = javac(processors, Cases.sources(Path.of("src/test/resources/together")));

        assertEquals("", output);
        new Build(List.of(), Map.of(), workspace.resolve("classes")).run("together.Check");
    }

    @ParameterizedTest
    @MethodSource("ordersOfTwo")
    void lombok_constructors_of_all_kinds_are_mirrored(String processors) throws Exception {
        Path source = Files.writeString(workspace.resolve("Hosts.java"), """
                import io.cachewright.Cached;
                import lombok.*;
                import lombok.experimental.NonFinal;

                public class Hosts {
                    @Data static class Settable {
                        final String prefix;
                        @Cached public String name(int number) { return prefix + number; }
                    }

                    @Value @NonFinal static class Fixed {
                        String prefix;
                        @Cached public String name(int number) { return prefix + number; }
                    }

                    @Builder static class Built {
                        String prefix;
                        @Cached public String name(int number) { return prefix + number; }
                    }

                    @NoArgsConstructor @AllArgsConstructor static class Both {
                        String prefix;
                        @Cached public String name(int number) { return prefix + number; }
                    }

                    public static void main(String... arguments) {
                        String names = new CachedHosts_Settable("a").name(1)
                                + new CachedHosts_Fixed("b").name(2)
                                + new CachedHosts_Built("c").name(3)
                                + new CachedHosts_Both().name(4)
                                + new CachedHosts_Both("d").name(5);
                        if (!names.equals("a1b2c3null4d5")) {
                            throw new AssertionError(names);
                        }
                    }
                }
                """);

        assertEquals("", javac(processors, List.of(source)));
        new Build(List.of(), Map.of(), workspace.resolve("classes")).run("Hosts");
    }

    @ParameterizedTest
    @MethodSource("ordersOfTwo")
    void what_lombok_makes_final_is_rejected(String processors) throws Exception {
        Path source = Files.writeString(workspace.resolve("Fixed.java"), """
                @lombok.Value
                class Fixed {
                    String prefix;

                    @io.cachewright.Cached
                    String name(int number) {
                        return prefix + number;
                    }
                }
                """);

        String output = javac(processors, List.of(source));

        assertTrue(
                output.contains(
                        "Fixed.java:2: error: [cachewright:host-is-final] class 'Fixed' is made final by Lombok's"
                                + " @Value, so no caching class can extend it."),
                output);
        assertTrue(output.endsWith("1 error\n"), output);
    }

    @ParameterizedTest
    @MethodSource("ordersOfTwo")
    void what_lombok_makes_static_is_rejected(String processors) throws Exception {
        Path source = Files.writeString(workspace.resolve("Names.java"), """
                @lombok.experimental.UtilityClass
                class Names {
                    @io.cachewright.Cached
                    String name(int number) {
                        return "a" + number;
                    }
                }
                """);

        String output = javac(processors, List.of(source));

        assertTrue(
                output.contains(
                        "Names.java:2: error: [cachewright:host-is-final] class 'Names' is made final by Lombok's"
                                + " @UtilityClass, and its methods static"),
                output);
        assertFalse(output.contains("CachedNames"), output);
    }

    /** What javac says, apart from what Lombok's own tricks make the virtual machine say. */
    private String javac(String processors, List<Path> sources) throws IOException, InterruptedException {
        String path = System.getProperty("java.class.path");
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "javac").toString(),
                "--release",
                "17",
                "-parameters",
                "-Xlint:all,-processing,-classfile,-path",
                "-cp",
                path,
                "-processorpath",
                path,
                "-processor",
                processors,
                "-d",
                Files.createDirectories(workspace.resolve("classes")).toString()));
        sources.forEach(source -> command.add(source.toString()));
        Path output = workspace.resolve("output.txt");
        Process javac = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        assertTrue(javac.waitFor(2, TimeUnit.MINUTES), "javac does not end");
        return Files.readString(output).replaceAll("(?m)^WARNING: .*\n", "");
    }
}
