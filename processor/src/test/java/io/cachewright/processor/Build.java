package io.cachewright.processor;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.annotation.processing.Processor;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.StandardLocation;
import javax.tools.ToolProvider;
import org.eclipse.jdt.internal.compiler.tool.EclipseCompiler;

/** What a compiler with our processor made of some sources. */
record Build(List<Diagnostic<? extends JavaFileObject>> diagnostics, Map<String, String> generated, Path classes) {
    /** The compilers that must agree on everything. */
    enum With {
        JAVAC("-Xlint:all,-processing,-serial", "-Werror") {
            @Override
            JavaCompiler compiler() {
                return ToolProvider.getSystemJavaCompiler();
            }
        },
        ECLIPSE("-nowarn") {
            @Override
            JavaCompiler compiler() {
                return new EclipseCompiler();
            }
        };

        private final String[] strict;

        With(String... strict) {
            this.strict = strict;
        }

        abstract JavaCompiler compiler();

        /** Options to say all that is wrong; Eclipse's compiler warns of what everybody writes. */
        String[] strict() {
            return strict.clone();
        }
    }

    static Build of(With with, List<Path> sources, Path workspace, String... options) {
        return of(
                with, files(sources), List.of(new CachewrightProcessor(), new ClaimingProcessor()), workspace, options);
    }

    static Build of(
            With with, List<JavaFileObject> sources, List<Processor> processors, Path workspace, String... options) {
        List<String> arguments = new ArrayList<>(List.of("-parameters"));
        arguments.addAll(List.of(options));
        return of(with, sources, processors, workspace, arguments);
    }

    /** The same; only what the options say. */
    static Build of(
            With with, List<JavaFileObject> sources, List<Processor> processors, Path workspace, List<String> options) {
        JavaCompiler compiler = with.compiler();
        DiagnosticCollector<JavaFileObject> collector = new DiagnosticCollector<>();
        try (StandardJavaFileManager files =
                compiler.getStandardFileManager(collector, Locale.ROOT, StandardCharsets.UTF_8)) {
            Path classes = Files.createDirectories(workspace.resolve("classes"));
            Path generated = Files.createDirectories(workspace.resolve("generated"));
            files.setLocationFromPaths(StandardLocation.CLASS_OUTPUT, List.of(classes));
            files.setLocationFromPaths(StandardLocation.SOURCE_OUTPUT, List.of(generated));
            List<String> arguments = new ArrayList<>(List.of("--release", "17"));
            arguments.addAll(options);
            JavaCompiler.CompilationTask task =
                    compiler.getTask(Writer.nullWriter(), files, collector, arguments, null, sources);
            task.setProcessors(processors);
            task.call();
            return new Build(collector.getDiagnostics(), texts(generated), classes);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    static List<JavaFileObject> files(List<Path> sources) {
        return sources.stream().map(Build::file).toList();
    }

    static JavaFileObject source(String name, String text) {
        return new Source(URI.create("string:///" + name), text);
    }

    private static JavaFileObject file(Path source) {
        return new Source(source.toUri(), Cases.read(source));
    }

    /** Errors and warnings, as a person reads them. */
    String complaints() {
        return diagnostics.stream()
                .filter(diagnostic -> diagnostic.getKind() != Diagnostic.Kind.NOTE)
                .map(diagnostic -> diagnostic.getSource() + ":" + diagnostic.getLineNumber() + ": "
                        + diagnostic.getMessage(Locale.ROOT))
                .collect(Collectors.joining("\n"));
    }

    /** Runs {@code main} of a class that was compiled, with other folders of classes. */
    void run(String mainClass, Path... others) throws ReflectiveOperationException, IOException {
        List<URL> folders = new ArrayList<>(List.of(classes.toUri().toURL()));
        for (Path other : others) {
            folders.add(other.toUri().toURL());
        }
        URL[] path = folders.toArray(URL[]::new);
        try (URLClassLoader loader = new URLClassLoader(path, Build.class.getClassLoader())) {
            loader.loadClass(mainClass).getMethod("main", String[].class).invoke(null, (Object) new String[0]);
        }
    }

    private static Map<String, String> texts(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .collect(Collectors.toMap(
                            file -> file.getFileName().toString(),
                            Cases::read,
                            (first, second) -> first,
                            TreeMap::new));
        }
    }

    private static final class Source extends SimpleJavaFileObject {
        private final String text;

        Source(URI uri, String text) {
            super(uri, Kind.SOURCE);
            this.text = text;
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return text;
        }
    }
}
