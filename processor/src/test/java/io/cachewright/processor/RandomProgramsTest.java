package io.cachewright.processor;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.cachewright.processor.programs.RandomProgram;
import io.cachewright.processor.programs.Trial;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import javax.tools.JavaFileObject;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Programs made at random from all that docs/language.md accepts compile without a word, and answer through their generated
 * classes as they do without them, but for what they need not run again. The same programs each time, and some that are new:
 * {@code -Dprograms=5000} asks for more of those, {@code -Dprograms.seed=...} for one again.
 */
class RandomProgramsTest {
    private static final int AT_ONCE = 10;
    private static final int SAME = 20;
    private static final int NEW = Integer.getInteger("programs", 10);

    @TempDir
    Path workspace;

    @ParameterizedTest(name = "{0} from {1}")
    @MethodSource("seeds")
    void programs_answer_as_they_do_without_caches(Build.With with, long first, int count) throws Exception {
        List<RandomProgram> programs = LongStream.range(first, first + count)
                .mapToObj(RandomProgram::of)
                .toList();

        Build build = Build.of(
                with,
                sources(programs),
                List.of(new CachewrightProcessor(), new ClaimingProcessor()),
                workspace,
                "-Xlint:all,-processing,-serial",
                "-Werror");

        assertEquals("", build.complaints());
        URL[] classes = {build.classes().toUri().toURL()};
        try (URLClassLoader loader = new URLClassLoader(classes, getClass().getClassLoader())) {
            programs.forEach(program -> tried(program, loader));
        }
    }

    private static void tried(RandomProgram program, ClassLoader loader) {
        try {
            Trial.run(program, loader);
        } catch (AssertionError failed) {
            throw new AssertionError(
                    "repeat with -Dprograms.seed=" + program.seed() + "\n" + failed.getMessage(), failed);
        }
    }

    private static List<JavaFileObject> sources(List<RandomProgram> programs) {
        List<JavaFileObject> sources = new ArrayList<>();
        programs.forEach(program -> program.sources().forEach((name, text) -> sources.add(Build.source(name, text))));
        return sources;
    }

    static Stream<Arguments> seeds() {
        Long asked = Long.getLong("programs.seed");
        if (asked != null) {
            return Stream.of(Arguments.of(Build.With.JAVAC, asked, 1));
        }
        long fresh = ThreadLocalRandom.current().nextLong(1L << 40);
        return Stream.concat(batches(1, SAME), batches(fresh, NEW));
    }

    private static Stream<Arguments> batches(long first, int count) {
        return LongStream.iterate(first, next -> next < first + count, next -> next + AT_ONCE)
                .mapToObj(next -> Arguments.of(Build.With.JAVAC, next, (int) Math.min(AT_ONCE, first + count - next)));
    }
}
