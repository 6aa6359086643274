package io.cachewright.corpus;

import io.cachewright.corpus.Failure.Kind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What an incremental build does: processes single files, with all others as class files on the class path. The result
 * must be the one of the full build.
 */
final class AloneCheck {
    private static final int FILES = 25;
    private static final Pattern NULLNESS =
            Pattern.compile("@(Nullable|NonNull) |import [\\w.]+\\.(Nullable|NonNull);\n");

    private static final Pattern SPACES = Pattern.compile("\\s+");

    private final Compiler compiler;
    private final SortedMap<String, String> expected;

    /**
     * @param compiler with the classes of the full build on its class path, the generated ones excepted
     * @param expected the sources that the full build generated
     */
    AloneCheck(Compiler compiler, SortedMap<String, String> expected) {
        this.compiler = compiler;
        this.expected = expected;
    }

    /** Writes class files where a class path can name them. */
    static void write(Map<String, byte[]> classes, Path folder) throws IOException {
        for (Map.Entry<String, byte[]> entry : classes.entrySet()) {
            Path file = folder.resolve(entry.getKey().replace('.', '/') + ".class");
            Files.createDirectories(file.getParent());
            Files.write(file, entry.getValue());
        }
    }

    /** Takes some of the files. */
    List<Failure> failures(List<SourceFile> sources, Random random) {
        List<SourceFile> shuffled = new ArrayList<>(sources);
        shuffled.removeIf(source -> !source.text().contains(AnnotatedFile.ANNOTATION));
        Collections.shuffle(shuffled, random);
        return shuffled.stream().limit(FILES).flatMap(this::failures).toList();
    }

    private Stream<Failure> failures(SourceFile source) {
        Compilation compilation = compiler.process(List.of(source));
        SortedMap<String, String> expectedHere = new TreeMap<>(expected);
        SortedMap<String, String> generated = new TreeMap<>(compilation.generated());
        expectedHere.keySet().retainAll(generated.keySet());
        generated.forEach((name, text) ->
                expectedHere.computeIfPresent(name, (same, before) -> isSame(before, text) ? text : before));
        Stream<Failure> errors = compilation
                .errors()
                .map(Message::of)
                .filter(Message::isOurs)
                .map(error -> new Failure(Kind.UNSTABLE, source.path() + " processed alone: " + error));
        Stream<Failure> differences = Difference.between(expectedHere, generated).stream()
                .map(difference -> new Failure(Kind.UNSTABLE, source.path() + " processed alone: " + difference));
        return Stream.concat(errors, differences);
    }

    /**
     * javac before 22 does not see the type annotations in class files (JDK-8225377), so what they say of null is lost, and
     * lines break elsewhere.
     */
    private static boolean isSame(String expected, String actual) {
        return expected.equals(actual)
                || Runtime.version().feature() < 22 && withoutNullness(expected).equals(withoutNullness(actual));
    }

    private static String withoutNullness(String text) {
        return SPACES.matcher(NULLNESS.matcher(text).replaceAll("")).replaceAll("");
    }
}
