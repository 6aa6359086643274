package io.cachewright.corpus;

import io.cachewright.corpus.Failure.Kind;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javax.annotation.processing.Processor;

/** Checks one library from its sources to the compiled result. For one thread, once. */
final class LibraryCheck {
    /** The host stands in the file of another class. javac warns wherever it is named; in declarations nothing silences it. */
    private static final String AUXILIARY_CLASS =
            "compiler.warn.auxiliary.class.accessed.from.outside.of.its.source.file";

    private final LibraryFiles library;
    private final Settings settings;
    private final List<Failure> failures = new ArrayList<>();
    private final long start = System.nanoTime();

    LibraryCheck(LibraryFiles library, Settings settings) {
        this.library = library;
        this.settings = settings;
    }

    /**
     * @param rules the ids of all rules there are
     * @param processor a new one each time
     * @param random decides about the order of files and about samples
     * @param maxText letters of generated text beyond which methods are set aside: in a deep hierarchy each class repeats
     *     the cached methods of all above it
     * @param folder for files that a compiler must find on disk
     * @param eclipse whether Eclipse's compiler is asked as well
     */
    record Settings(
            Set<String> rules,
            Supplier<Processor> processor,
            Random random,
            int maxText,
            Path folder,
            boolean eclipse) {}

    /** Takes seconds to minutes, by the size of the library. */
    Outcome run() throws IOException {
        List<SourceFile> sources = SourceFile.readJar(library.sources());
        try (Compiler javac = Compiler.javac(library.classPath(), settings.processor())) {
            Baseline baseline = Baseline.of(sources, javac);
            return baseline.kept().isEmpty()
                    ? Outcome.unchecked(library.library(), baseline.problem())
                    : run(sources.size(), baseline, javac);
        }
    }

    private Outcome run(int files, Baseline baseline, Compiler javac) throws IOException {
        List<AnnotatedFile> annotated = javac.annotate(baseline.kept());
        Screening screening = new Screening(annotated, javac, settings.rules(), settings.maxText());
        boolean screened = screening.run();
        failures.addAll(screening.failures());
        SortedMap<String, String> generated = screened ? compile(screening.sources(), javac) : new TreeMap<>();
        return new Outcome(
                library.library(),
                files,
                baseline.leftOut(),
                annotated.stream().mapToInt(file -> file.annotated().size()).sum() - screening.setAside(),
                screening.setAside(),
                screening.rejected(),
                screening.warned(),
                generated,
                Duration.ofNanos(System.nanoTime() - start),
                screening.messages(),
                List.copyOf(failures));
    }

    private SortedMap<String, String> compile(List<SourceFile> annotated, Compiler javac) throws IOException {
        Compilation full = javac.processAndCompile(annotated);
        judge(full);
        compareShuffled(annotated, full.generated(), javac);
        if (full.errors().findAny().isEmpty()) {
            compareElsewhere(annotated, full);
        }
        return full.generated();
    }

    private void judge(Compilation full) {
        if (full.crash() != null) {
            failures.add(Failure.crash(full.crash()));
        }
        full.errors().map(Message::of).forEach(error -> {
            Kind kind = error.generated() ? Kind.ERROR_IN_GENERATED : Kind.ERROR_IN_LIBRARY;
            failures.add(Failure.of(kind, error));
        });
        full.warnings()
                .filter(warning -> !AUXILIARY_CLASS.equals(warning.getCode()))
                .map(Message::of)
                .filter(Message::generated)
                .forEach(warning -> failures.add(Failure.of(Kind.WARNING_IN_GENERATED, warning)));
    }

    private void compareShuffled(List<SourceFile> sources, SortedMap<String, String> expected, Compiler javac) {
        List<SourceFile> shuffled = new ArrayList<>(sources);
        Collections.shuffle(shuffled, settings.random());
        SortedMap<String, String> generated = javac.process(shuffled).generated();
        Difference.between(expected, generated)
                .forEach(difference ->
                        failures.add(new Failure(Kind.UNSTABLE, "With the files in another order: " + difference)));
    }

    private void compareElsewhere(List<SourceFile> annotated, Compilation full) throws IOException {
        SortedMap<String, byte[]> classes = new TreeMap<>(full.classes());
        full.generated()
                .keySet()
                .forEach(host -> classes.keySet().removeIf(name -> name.equals(host) || name.startsWith(host + "$")));
        Path folder = settings.folder().resolve("classes");
        AloneCheck.write(classes, folder);
        List<Path> classPath =
                Stream.concat(Stream.of(folder), library.classPath().stream()).toList();
        compareAlone(annotated, full.generated(), classPath);
        if (settings.eclipse()) {
            compareEclipse(annotated, full.generated(), classPath);
        }
    }

    private void compareAlone(List<SourceFile> annotated, SortedMap<String, String> generated, List<Path> classPath)
            throws IOException {
        try (Compiler javac = Compiler.javac(classPath, settings.processor())) {
            failures.addAll(new AloneCheck(javac, generated).failures(annotated, settings.random()));
        }
    }

    private void compareEclipse(List<SourceFile> annotated, SortedMap<String, String> generated, List<Path> classPath)
            throws IOException {
        Path folder = settings.folder().resolve("sources").toAbsolutePath();
        try (Compiler eclipse = Compiler.eclipse(classPath, settings.processor(), folder)) {
            failures.addAll(new EclipseCheck(eclipse, folder).failures(annotated, generated));
        }
    }
}
