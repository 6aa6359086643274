package io.cachewright.corpus;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;
import org.eclipse.jdt.internal.compiler.tool.EclipseCompiler;

/**
 * What differs from one compiler to the other.
 *
 * @param options for every compilation
 * @param strict options for one whose warnings are of interest
 * @param object how it takes a source file
 */
record Brand(
        JavaCompiler compiler, List<String> options, List<String> strict, Function<SourceFile, SourceObject> object) {

    static Brand javac() {
        return new Brand(
                ToolProvider.getSystemJavaCompiler(),
                List.of("-implicit:none", "-Xmaxerrs", "1000000", "-Xmaxwarns", "1000000"),
                List.of("-Xlint:all", "-parameters", "-XDshould-stop.ifError=FLOW"),
                SourceObject::new);
    }

    static Brand eclipse(Path folder) {
        return new Brand(
                new EclipseCompiler(),
                List.of("-" + Runtime.version().feature(), "-maxProblems", "1000000", "-enableJavadoc"),
                List.of("-nowarn"),
                file -> SourceObject.onDisk(file, folder));
    }
}
