package io.cachewright.corpus;

import io.cachewright.corpus.Failure.Kind;
import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import javax.tools.JavaFileObject;

/** Whether Eclipse's compiler gets from the processor what javac gets, and compiles it. */
final class EclipseCheck {
    private static final Pattern AUXILIARY_CLASS =
            Pattern.compile("@SuppressWarnings\\(\"auxiliaryclass\"\\)\n|\"auxiliaryclass\", ");

    private static final Pattern ONE_IN_BRACES = Pattern.compile("\\(\\{(\"\\w+\")}\\)");

    private final Compiler eclipse;
    private final Path folder;

    /**
     * @param eclipse with the library's classes on its class path
     * @param folder where it finds the sources
     */
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
            Failure crash = Failure.crash(processed.crash());
            boolean isItsOwn = crash.kind() == Kind.COMPILER_CRASH
                    && eclipse.compile(sources).crash() != null;
            return isItsOwn ? List.of() : List.of(crash);
        }
        Stream<Message> ours = processed.errors().map(this::message).filter(Message::isOurs);
        Stream<String> differences =
                Difference.between(comparable(expected), comparable(processed.generated())).stream()
                        .map(Difference::toString);
        return Stream.of(
                        ours.map(error -> Failure.of(Kind.COMPILERS_DIFFER, error)),
                        differences.map(difference -> new Failure(Kind.COMPILERS_DIFFER, difference)),
                        errors(processed.generated()).map(error -> Failure.of(Kind.COMPILERS_DIFFER, error)))
                .flatMap(failures -> failures)
                .toList();
    }

    /** Only javac tells in which file a class stands, and only javac has a lint for it. */
    private static SortedMap<String, String> comparable(SortedMap<String, String> texts) {
        SortedMap<String, String> comparable = new TreeMap<>(texts);
        comparable.replaceAll((name, text) -> ONE_IN_BRACES
                .matcher(AUXILIARY_CLASS.matcher(text).replaceAll(""))
                .replaceAll("($1)"));
        return comparable;
    }

    /** Of the generated sources alone: this compiler may not get through the library's, or not in any time. */
    private Stream<Message> errors(SortedMap<String, String> generated) {
        List<SourceFile> sources = new ArrayList<>();
        generated.forEach((name, text) -> sources.add(new SourceFile(name.replace('.', '/') + ".java", text)));
        return eclipse.compile(sources).errors().map(this::message);
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
