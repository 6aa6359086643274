package io.cachewright.corpus;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javax.annotation.processing.Processor;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.StandardLocation;

/** A Java compiler in this process, with the class path of one library. For one thread. */
final class Compiler implements AutoCloseable {
    private final Brand brand;
    private final StandardJavaFileManager inputs;
    private final Supplier<Processor> processor;

    /** javac of the running JDK; each compilation gets its own processor. */
    static Compiler javac(List<Path> classPath, Supplier<Processor> processor) {
        return new Compiler(Brand.javac(), classPath, processor);
    }

    /** Eclipse's compiler, for the Java of the running JDK; sources are written below the folder. */
    static Compiler eclipse(List<Path> classPath, Supplier<Processor> processor, Path folder) {
        return new Compiler(Brand.eclipse(folder), classPath, processor);
    }

    private Compiler(Brand brand, List<Path> classPath, Supplier<Processor> processor) {
        this.brand = brand;
        this.processor = processor;
        this.inputs = brand.compiler().getStandardFileManager(null, Locale.ENGLISH, StandardCharsets.UTF_8);
        try {
            inputs.setLocationFromPaths(StandardLocation.CLASS_PATH, classPath);
            inputs.setLocationFromPaths(StandardLocation.SOURCE_PATH, List.of());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Compiles without any processor. */
    Compilation compile(Collection<SourceFile> sources) {
        return run(sources, new Outputs(inputs, true), List.of(), List.of("-proc:none", "-nowarn"));
    }

    /** Runs the processor alone. What it writes is kept and not looked at. */
    Compilation process(Collection<SourceFile> sources) {
        return run(sources, new Outputs(inputs, false), List.of(processor.get()), List.of("-proc:only"));
    }

    /** Runs the processor, and compiles the sources and what it wrote with all warnings on. */
    Compilation processAndCompile(Collection<SourceFile> sources) {
        return run(sources, new Outputs(inputs, true), List.of(processor.get()), brand.strict());
    }

    private Compilation run(
            Collection<SourceFile> sources, Outputs outputs, List<Processor> processors, List<String> options) {
        DiagnosticCollector<JavaFileObject> diagnostics = new DiagnosticCollector<>();
        List<String> all =
                Stream.concat(brand.options().stream(), options.stream()).toList();
        Throwable crash = null;
        try {
            JavaCompiler.CompilationTask task =
                    brand.compiler().getTask(Writer.nullWriter(), outputs, diagnostics, all, null, objects(sources));
            task.setLocale(Locale.ENGLISH);
            task.setProcessors(processors);
            task.call();
        } catch (RuntimeException | StackOverflowError | AssertionError thrown) {
            crash = thrown;
        }
        return new Compilation(diagnostics.getDiagnostics(), outputs.generated(), outputs.classes(), crash);
    }

    /** Finds the declarations of each file and annotates all methods. For javac alone; the files must be well-formed. */
    List<AnnotatedFile> annotate(Collection<SourceFile> sources) throws IOException {
        JavacTask task =
                (JavacTask) brand.compiler().getTask(null, inputs, null, List.of("-proc:none"), null, objects(sources));
        SourcePositions positions = Trees.instance(task).getSourcePositions();
        Map<URI, SourceFile> byUri = new HashMap<>();
        sources.forEach(source -> byUri.put(new SourceObject(source).toUri(), source));
        List<AnnotatedFile> files = new ArrayList<>();
        for (CompilationUnitTree unit : task.parse()) {
            SourceFile file =
                    Objects.requireNonNull(byUri.get(unit.getSourceFile().toUri()));
            files.add(AnnotatedFile.everywhere(file, DeclarationReader.read(unit, positions)));
        }
        return List.copyOf(files);
    }

    private List<SourceObject> objects(Collection<SourceFile> sources) {
        return sources.stream().map(brand.object()).toList();
    }

    @Override
    public void close() throws IOException {
        inputs.close();
    }
}
