package io.cachewright.corpus;

import io.cachewright.corpus.Failure.Kind;
import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import javax.tools.JavaFileObject;

/** Whether Eclipse's compiler gets from the processor what javac gets, and compiles it. */
final class EclipseCheck {
    private final Compiler eclipse;
    private final Path folder;

    /** @param folder where that compiler finds the sources */
    EclipseCheck(Compiler eclipse, Path folder) {
        this.eclipse = eclipse;
        this.folder = folder;
    }

    /**
     * Compares messages, texts and errors.
     *
     * @param sources with the annotations that the processor accepts under javac
     * @param expected what it generates from them under javac
     */
    List<Failure> failures(List<SourceFile> sources, SortedMap<String, String> expected) {
        Compilation processed = eclipse.process(sources);
        if (processed.crash() != null) {
            return List.of(Failure.crash(processed.crash()));
        }
        Stream<Message> ours = processed.errors().map(this::message).filter(Message::isOurs);
        Stream<String> differences =
                Difference.between(expected, processed.generated()).stream().map(Difference::toString);
        return Stream.of(
                        ours.map(error -> Failure.of(Kind.COMPILERS_DIFFER, error)),
                        differences.map(difference -> new Failure(Kind.COMPILERS_DIFFER, difference)),
                        errors(sources, processed.generated()).map(error -> Failure.of(Kind.COMPILERS_DIFFER, error)))
                .flatMap(failures -> failures)
                .toList();
    }

    /**
     * A library that javac compiles may be one that Eclipse's compiler does not. Then errors in what was generated from
     * it say nothing.
     */
    private Stream<Message> errors(List<SourceFile> sources, SortedMap<String, String> generated) {
        List<SourceFile> all = new ArrayList<>(sources);
        generated.forEach((name, text) -> all.add(new SourceFile(name.replace('.', '/') + ".java", text)));
        Set<String> paths = sources.stream().map(SourceFile::path).collect(Collectors.toSet());
        List<Message> errors = eclipse.compile(all).errors().map(this::message).toList();
        boolean libraryCompiles = errors.stream().noneMatch(error -> paths.contains(error.path()));
        return libraryCompiles ? errors.stream() : Stream.of();
    }

    /** This compiler's diagnostics name files on disk. */
    private Message message(Diagnostic<? extends JavaFileObject> diagnostic) {
        Message message = Message.of(diagnostic);
        Path path = Path.of(message.path());
        return path.startsWith(folder)
                ? message.in(folder.relativize(path).toString().replace(File.separatorChar, '/'))
                : message;
    }
}
