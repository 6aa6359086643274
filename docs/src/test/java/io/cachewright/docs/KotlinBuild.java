package io.cachewright.docs;

import static com.google.testing.compile.Compiler.javac;

import com.google.testing.compile.Compilation;
import com.google.testing.compile.JavaFileObjects;
import io.cachewright.processor.CachewrightProcessor;
import java.io.File;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.JavaFileObject;
import org.jetbrains.kotlin.cli.common.arguments.K2JVMCompilerArguments;
import org.jetbrains.kotlin.cli.jvm.K2JVMCompiler;
import org.jetbrains.kotlin.config.Services;
import org.jetbrains.kotlin.kapt.KaptCommandLineProcessor;

/** Kotlin files, compiled as a build does it: kapt and our processor, then Kotlin, then Java for what was generated. */
final class KotlinBuild {
    private static final List<String> CLASS_PATH =
            List.of(System.getProperty("java.class.path").split(File.pathSeparator));

    private final Path folder;
    private final KotlinComplaints complaints = new KotlinComplaints();

    /** @param folder empty, or with nothing but {@code src} in it, where the files are */
    KotlinBuild(Path folder) {
        this.folder = folder;
    }

    /** Errors and warnings of all three; whoever comes later is asked only while nobody has complained. */
    List<String> complaints() throws Exception {
        kapt();
        kotlin();
        if (complaints.all().isEmpty()) {
            return java();
        }
        return complaints.all();
    }

    private void kapt() throws Exception {
        URI plugin = KaptCommandLineProcessor.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toURI();
        Stream<String> options = Stream.of(
                "sources=" + generated(),
                "classes=" + folder.resolve("notes"),
                "stubs=" + folder.resolve("stubs"),
                "aptMode=stubsAndApt",
                "mapDiagnosticLocations=true",
                "processors=" + CachewrightProcessor.class.getName());
        Stream<String> path = CLASS_PATH.stream().map(entry -> "apclasspath=" + entry);

        K2JVMCompilerArguments arguments = arguments();
        arguments.setFreeArgs(List.of(sources().toString()));
        arguments.setPluginClasspaths(new String[] {Path.of(plugin).toString()});
        arguments.setPluginOptions(Stream.concat(options, path)
                .map(option -> "plugin:org.jetbrains.kotlin.kapt3:" + option)
                .toArray(String[]::new));
        run(arguments);
    }

    private void kotlin() {
        K2JVMCompilerArguments arguments = arguments();
        arguments.setFreeArgs(List.of(sources().toString(), generated().toString()));
        run(arguments);
    }

    private K2JVMCompilerArguments arguments() {
        K2JVMCompilerArguments arguments = new K2JVMCompilerArguments();
        arguments.setNoStdlib(true);
        arguments.setNoReflect(true);
        arguments.setClasspath(String.join(File.pathSeparator, CLASS_PATH));
        arguments.setDestination(classes().toString());
        arguments.setJvmTarget("17");
        return arguments;
    }

    private void run(K2JVMCompilerArguments arguments) {
        new K2JVMCompiler().exec(complaints, Services.EMPTY, arguments);
    }

    private List<String> java() throws Exception {
        List<JavaFileObject> files = new ArrayList<>();
        try (Stream<Path> found = Files.walk(generated())) {
            for (Path file : found.filter(Files::isRegularFile).toList()) {
                files.add(JavaFileObjects.forResource(file.toUri().toURL()));
            }
        }
        List<File> path = Stream.concat(Stream.of(classes().toString()), CLASS_PATH.stream())
                .map(File::new)
                .toList();
        Compilation compilation = javac().withClasspath(path)
                .withOptions("--release", "17", "-proc:none", "-Xlint:all,-processing")
                .compile(files);
        return Sources.complaints(compilation);
    }

    Path sources() {
        return folder.resolve("src");
    }

    private Path generated() {
        return folder.resolve("generated");
    }

    private Path classes() {
        return folder.resolve("classes");
    }
}
