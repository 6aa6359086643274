package io.cachewright.processor;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.cachewright.processor.programs.RandomProgram;
import io.cachewright.processor.programs.Trial;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Programs made at random from all that docs/language.md accepts compile without a word, with both compilers to the same, and
 * answer through their generated classes as they do without them, but for what they need not run again. The same programs
 * each time, and some that are new: {@code -Dprograms=5000} asks for more of those, {@code -Dprograms.seed=...} for one again.
 */
class RandomProgramsTest {
    private static final int AT_ONCE = 10;
    private static final int SAME = 20;
    private static final int NEW = Integer.getInteger("programs", 10);

    private static final Pattern ESCAPE = Pattern.compile("\\\\u([0-9a-f]{4})");

    @TempDir
    Path workspace;

    @TempDir
    Path besides;

    @ParameterizedTest(name = "{0} from {1}")
    @MethodSource("seeds")
    void programs_answer_as_they_do_without_caches(Build.With with, long first, int count) throws Exception {
        List<RandomProgram> programs = LongStream.range(first, first + count)
                .mapToObj(RandomProgram::of)
                .toList();
        List<Path> sources = written(programs);

        Build build = Build.of(with, sources, workspace, with.strict());

        assertEquals("", build.complaints());
        if (with == Build.With.ECLIPSE) {
            Build.of(Build.With.JAVAC, sources, besides, "-proc:only");
            assertSame(generated(besides), generated(workspace));
        }
        URL[] classes = {build.classes().toUri().toURL()};
        try (URLClassLoader loader = new URLClassLoader(classes, getClass().getClassLoader())) {
            programs.forEach(program -> tried(program, loader));
        }
    }

    private static void assertSame(Map<String, String> byJavac, Map<String, String> byEclipse) {
        assertEquals(byJavac.keySet(), byEclipse.keySet());
        byJavac.forEach((name, text) -> assertEquals(text, byEclipse.get(name)));
    }

    private static void tried(RandomProgram program, ClassLoader loader) {
        try {
            Trial.run(program, loader);
        } catch (AssertionError failed) {
            throw new AssertionError(
                    "repeat with -Dprograms.seed=" + program.seed() + "\n" + failed.getMessage(), failed);
        }
    }

    /** Eclipse's compiler asks for the files. */
    private List<Path> written(List<RandomProgram> programs) throws IOException {
        List<Path> files = new ArrayList<>();
        for (RandomProgram program : programs) {
            for (Map.Entry<String, String> source : program.sources().entrySet()) {
                Path file = workspace.resolve("sources").resolve(source.getKey());
                Files.createDirectories(file.getParent());
                files.add(Files.writeString(file, source.getValue()));
            }
        }
        return files;
    }

    /** By their paths: programs have names in common. javac's have escapes for letters that are not in the source. */
    private static Map<String, String> generated(Path workspace) throws IOException {
        Path folder = workspace.resolve("generated");
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .collect(Collectors.toMap(
                            file -> folder.relativize(file).toString(), file -> unescaped(Cases.read(file))));
        }
    }

    private static String unescaped(String text) {
        return ESCAPE.matcher(text)
                .replaceAll(
                        escape -> Matcher.quoteReplacement(Character.toString(Integer.parseInt(escape.group(1), 16))));
    }

    static Stream<Arguments> seeds() {
        Long asked = Long.getLong("programs.seed");
        if (asked != null) {
            return Stream.of(Build.With.values()).map(with -> Arguments.of(with, asked, 1));
        }
        long fresh = ThreadLocalRandom.current().nextLong(1L << 40);
        return Stream.concat(batches(1, SAME), batches(fresh, NEW));
    }

    /** Some for each compiler. */
    private static Stream<Arguments> batches(long first, int count) {
        return LongStream.iterate(first, next -> next < first + count, next -> next + AT_ONCE)
                .mapToObj(next -> Arguments.of(Build.With.values()[(int) (next / AT_ONCE % 2)], next, (int)
                        Math.min(AT_ONCE, first + count - next)));
    }
}
