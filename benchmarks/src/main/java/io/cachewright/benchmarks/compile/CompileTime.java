package io.cachewright.benchmarks.compile;

import io.cachewright.processor.CachewrightProcessor;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.StandardLocation;
import javax.tools.ToolProvider;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/**
 * javac over 1,000 annotated classes: as it is, and with the processor, which includes compiling what that writes. Run
 * it by its {@code main}, which prints the ratio.
 */
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 2)
@Measurement(iterations = 5)
@Fork(
        value = 1,
        jvmArgs = {"-Xms3g", "-Xmx3g"})
@State(Scope.Benchmark)
public class CompileTime {
    private static final int CLASSES = 1_000;

    private final JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    private final List<JavaFileObject> sources = Services.sources(CLASSES);
    private Path output;

    @Setup(Level.Iteration)
    public void makeOutput() throws IOException {
        output = Files.createTempDirectory("cachewright-compile-time");
    }

    @TearDown(Level.Iteration)
    public void deleteOutput() throws IOException {
        try (Stream<Path> files = Files.walk(output)) {
            files.sorted(Comparator.reverseOrder()).forEach(CompileTime::delete);
        }
    }

    @Benchmark
    public boolean withoutProcessor() throws IOException {
        return compile(false);
    }

    @Benchmark
    public boolean withProcessor() throws IOException {
        return compile(true);
    }

    private boolean compile(boolean withProcessor) throws IOException {
        try (StandardJavaFileManager files =
                compiler.getStandardFileManager(null, Locale.ROOT, StandardCharsets.UTF_8)) {
            files.setLocationFromPaths(StandardLocation.CLASS_OUTPUT, List.of(output));
            List<String> options = withProcessor ? List.of("-nowarn") : List.of("-nowarn", "-proc:none");
            JavaCompiler.CompilationTask task = compiler.getTask(null, files, null, options, null, sources);
            if (withProcessor) {
                task.setProcessors(List.of(new CachewrightProcessor()));
            }
            if (!task.call()) {
                throw new IllegalStateException("The sources of the benchmark did not compile.");
            }
            return true;
        }
    }

    private static void delete(Path file) {
        try {
            Files.delete(file);
        } catch (IOException stays) {
            throw new UncheckedIOException(stays);
        }
    }

    public static void main(String[] arguments) throws RunnerException {
        Collection<RunResult> results = new Runner(new OptionsBuilder()
                        .include(CompileTime.class.getName())
                        .build())
                .run();
        double with = score(results, "withProcessor");
        double without = score(results, "withoutProcessor");
        System.out.printf(
                Locale.ROOT,
                "%njavac over %,d annotated classes: %.0f ms; with the processor: %.0f ms; ratio %.2f%n",
                CLASSES,
                without,
                with,
                with / without);
    }

    private static double score(Collection<RunResult> results, String name) {
        return results.stream()
                .filter(result -> result.getParams().getBenchmark().endsWith("." + name))
                .findFirst()
                .orElseThrow()
                .getPrimaryResult()
                .getScore();
    }
}
