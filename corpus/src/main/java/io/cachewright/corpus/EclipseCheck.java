package io.cachewright.corpus;

import io.cachewright.corpus.Failure.Kind;
import java.util.List;
import java.util.SortedMap;
import java.util.stream.Stream;

/** Whether Eclipse's compiler gets from the processor what javac gets, and compiles it. */
final class EclipseCheck {
    private final Compiler eclipse;

    EclipseCheck(Compiler eclipse) {
        this.eclipse = eclipse;
    }

    /**
     * A library that javac compiles may be one that Eclipse's compiler does not; then the generated text is compared, and
     * its errors are not counted.
     *
     * @param plain the library's sources
     * @param annotated the same with the annotations that javac's processor accepts
     * @param expected what it generated from them
     */
    List<Failure> failures(List<SourceFile> plain, List<SourceFile> annotated, SortedMap<String, String> expected) {
        boolean compiles = eclipse.compile(plain).errors().findAny().isEmpty();
        Compilation compilation = compiles ? eclipse.processAndCompile(annotated) : eclipse.process(annotated);
        if (compilation.crash() != null) {
            return List.of(new Failure(
                    Kind.COMPILERS_DIFFER, Failure.crash(compilation.crash()).message()));
        }
        List<Message> counted = compilation
                .errors()
                .map(Message::of)
                .filter(error -> error.isOurs() || error.generated() && compiles)
                .distinct()
                .toList();
        return Stream.concat(
                        counted.stream().map(error -> Failure.of(Kind.COMPILERS_DIFFER, error)),
                        Difference.between(expected, compilation.generated()).stream()
                                .map(difference -> new Failure(Kind.COMPILERS_DIFFER, difference.toString())))
                .toList();
    }
}
