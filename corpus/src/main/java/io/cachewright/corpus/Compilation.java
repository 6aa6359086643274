package io.cachewright.corpus;

import java.util.List;
import java.util.SortedMap;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import javax.tools.JavaFileObject;
import org.jspecify.annotations.Nullable;

/**
 * What one run of a compiler said and wrote.
 *
 * @param generated the sources that processors wrote, by the name of their class
 * @param classes the class files by the name of their class
 * @param crash what the compiler or a processor threw, null where nothing was thrown
 */
record Compilation(
        List<Diagnostic<? extends JavaFileObject>> diagnostics,
        SortedMap<String, String> generated,
        SortedMap<String, byte[]> classes,
        @Nullable Throwable crash) {

    Stream<Diagnostic<? extends JavaFileObject>> errors() {
        return diagnostics.stream().filter(diagnostic -> diagnostic.getKind() == Diagnostic.Kind.ERROR);
    }

    Stream<Diagnostic<? extends JavaFileObject>> warnings() {
        return diagnostics.stream()
                .filter(diagnostic -> diagnostic.getKind() == Diagnostic.Kind.WARNING
                        || diagnostic.getKind() == Diagnostic.Kind.MANDATORY_WARNING);
    }
}
