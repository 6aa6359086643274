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
    private final LibraryFiles library;
    private final Set<String> rules;
    private final Supplier<Processor> processor;
    private final Random random;
    private final Path folder;
    private final List<Failure> failures = new ArrayList<>();
    private final long start = System.nanoTime();

    /**
     * @param rules the ids of all rules there are
     * @param processor a new one each time
     * @param random decides about the order of files and about samples
     * @param folder for class files
     */
    LibraryCheck(LibraryFiles library, Set<String> rules, Supplier<Processor> processor, Random random, Path folder) {
        this.library = library;
        this.rules = rules;
        this.processor = processor;
        this.random = random;
        this.folder = folder;
    }

    /** Takes seconds to minutes, by the size of the library. */
    Outcome run() throws IOException {
        List<SourceFile> sources = SourceFile.readJar(library.sources());
        try (Compiler javac = Compiler.javac(library.classPath(), processor)) {
            Baseline baseline = Baseline.of(sources, javac);
            return baseline.kept().isEmpty()
                    ? Outcome.unchecked(library.library(), baseline.problem())
                    : run(sources.size(), baseline.kept(), javac);
        }
    }

    private Outcome run(int files, List<SourceFile> kept, Compiler javac) throws IOException {
        List<AnnotatedFile> annotated = javac.annotate(kept);
        Screening screening = new Screening(annotated, javac, rules);
        boolean screened = screening.run();
        failures.addAll(screening.failures());
        SortedMap<String, String> generated = screened ? compile(screening.sources(), javac) : new TreeMap<>();
        return new Outcome(
                library.library(),
                files,
                files - kept.size(),
                annotated.stream().mapToInt(file -> file.annotated().size()).sum(),
                screening.rejected(),
                screening.warned(),
                generated,
                Duration.ofNanos(System.nanoTime() - start),
                screening.messages(),
                List.copyOf(failures));
    }

    private SortedMap<String, String> compile(List<SourceFile> sources, Compiler javac) throws IOException {
        Compilation full = javac.processAndCompile(sources);
        judge(full);
        compareShuffled(sources, full.generated(), javac);
        if (full.errors().findAny().isEmpty()) {
            compareAlone(sources, full);
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
                .map(Message::of)
                .filter(Message::generated)
                .forEach(warning -> failures.add(Failure.of(Kind.WARNING_IN_GENERATED, warning)));
    }

    private void compareShuffled(List<SourceFile> sources, SortedMap<String, String> expected, Compiler javac) {
        List<SourceFile> shuffled = new ArrayList<>(sources);
        Collections.shuffle(shuffled, random);
        SortedMap<String, String> generated = javac.process(shuffled).generated();
        Difference.between(expected, generated)
                .forEach(difference ->
                        failures.add(new Failure(Kind.UNSTABLE, "With the files in another order: " + difference)));
    }

    private void compareAlone(List<SourceFile> sources, Compilation full) throws IOException {
        SortedMap<String, byte[]> classes = new TreeMap<>(full.classes());
        full.generated()
                .keySet()
                .forEach(host -> classes.keySet().removeIf(name -> name.equals(host) || name.startsWith(host + "$")));
        AloneCheck.write(classes, folder);
        List<Path> classPath =
                Stream.concat(Stream.of(folder), library.classPath().stream()).toList();
        try (Compiler javac = Compiler.javac(classPath, processor)) {
            failures.addAll(new AloneCheck(javac, full.generated()).failures(sources, random));
        }
    }
}
