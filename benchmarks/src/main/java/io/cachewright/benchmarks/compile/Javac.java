package io.cachewright.benchmarks.compile;

import com.sun.management.ThreadMXBean;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import javax.annotation.processing.Processor;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.StandardLocation;
import javax.tools.ToolProvider;

/** Compiles into a directory that is there for one compilation alone. */
final class Javac {
    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    private final JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();

    /** What it costs to compile this. */
    Cost cost(Way way) throws IOException {
        Path output = Files.createTempDirectory("cachewright-compile-time");
        try {
            System.gc();
            long allocated = THREADS.getCurrentThreadAllocatedBytes();
            long cpu = THREADS.getCurrentThreadCpuTime();
            long start = System.nanoTime();
            compile(way, output);
            long nanos = System.nanoTime() - start;
            cpu = THREADS.getCurrentThreadCpuTime() - cpu;
            allocated = THREADS.getCurrentThreadAllocatedBytes() - allocated;
            List<Path> classes = files(output, ".class");
            long bytes = 0;
            for (Path file : classes) {
                bytes += Files.size(file);
            }
            int others = files(output, "").size()
                    - classes.size()
                    - files(output, ".java").size();
            return new Cost(nanos, cpu, allocated, classes.size(), bytes, others);
        } finally {
            delete(output);
        }
    }

    /** The sources, and those that processors write. */
    List<JavaFileObject> withWritten(Way way) throws IOException {
        Path output = Files.createTempDirectory("cachewright-compile-time");
        try {
            compile(way, output);
            List<JavaFileObject> all = new ArrayList<>(way.sources());
            for (Path file : files(output, ".java")) {
                all.add(new Source(output.relativize(file).toString(), Files.readString(file)));
            }
            return all;
        } finally {
            delete(output);
        }
    }

    private void compile(Way way, Path output) throws IOException {
        List<Processor> processors = way.processors().get();
        try (StandardJavaFileManager files =
                compiler.getStandardFileManager(null, Locale.ROOT, StandardCharsets.UTF_8)) {
            files.setLocationFromPaths(StandardLocation.CLASS_OUTPUT, List.of(output));
            List<String> options = processors.isEmpty() ? List.of("-nowarn", "-proc:none") : List.of("-nowarn");
            JavaCompiler.CompilationTask task = compiler.getTask(null, files, null, options, null, way.sources());
            if (!processors.isEmpty()) {
                task.setProcessors(processors);
            }
            if (!task.call()) {
                throw new IllegalStateException("The sources of '" + way.name() + "' did not compile.");
            }
        }
    }

    private static List<Path> files(Path directory, String ending) throws IOException {
        try (Stream<Path> files = Files.walk(directory)) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> file.toString().endsWith(ending))
                    .sorted()
                    .toList();
        }
    }

    private static void delete(Path directory) throws IOException {
        try (Stream<Path> files = Files.walk(directory)) {
            files.sorted(Comparator.reverseOrder()).forEach(Javac::deleteOne);
        }
    }

    private static void deleteOne(Path file) {
        try {
            Files.delete(file);
        } catch (IOException stays) {
            throw new UncheckedIOException(stays);
        }
    }
}
