package io.cachewright.docs;

import static com.google.testing.compile.Compiler.javac;

import com.google.testing.compile.Compilation;
import com.google.testing.compile.JavaFileObjects;
import io.cachewright.processor.CachewrightProcessor;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import javax.tools.JavaFileObject;

/** Java blocks as source files, and what the compiler and our processor make of them. */
final class Sources {
    /** What a block without a package needs not import; on one line, so that lines keep their numbers. */
    private static final String USUAL_IMPORTS = Stream.of(
                    "io.cachewright",
                    "io.cachewright.runtime",
                    "io.cachewright.redis",
                    "java.io",
                    "java.math",
                    "java.time",
                    "java.util",
                    "java.util.concurrent",
                    "java.util.function",
                    "java.util.stream")
            .map(name -> "import " + name + ".*; ")
            .collect(Collectors.joining());

    private Sources() {}

    /** With every lint but one: a block may hold several types where people would make several files. */
    static Compilation compile(List<JavaFileObject> files) {
        return javac().withProcessors(new CachewrightProcessor())
                .withOptions("--release", "17", "-parameters", "-Xlint:all,-processing,-auxiliaryclass")
                .compile(files);
    }

    /** A block as it is, or with the package and the imports it does without. */
    static JavaFileObject file(Block block) {
        String type = block.typeName().orElseThrow(() -> new AssertionError(block + ": no type in this block."));
        String head = block.hasPackage() ? "" : "package " + block.packageName() + "; " + USUAL_IMPORTS;
        return JavaFileObjects.forSourceString(block.packageName() + "." + type, head + block.text());
    }

    /** Statements as the body of a method, in the package of the page's other blocks. */
    static JavaFileObject statements(Block block, String packageName) {
        String type = "StatementsOfLine" + block.line();
        String source = "package " + packageName + "; " + USUAL_IMPORTS + "class " + type
                + " { void run() throws Exception {" + block.text() + "} }";
        return JavaFileObjects.forSourceString(packageName + "." + type, source);
    }

    /** Errors and warnings as people read them. */
    static List<String> complaints(Compilation compilation) {
        return complaints(compilation, any -> true);
    }

    /** Those about one block. */
    static List<String> complaints(Compilation compilation, Block block) {
        String folder = "/" + block.packageName().replace('.', '/') + "/";
        return complaints(compilation, source -> source != null && ("/" + source.getName()).contains(folder));
    }

    private static List<String> complaints(Compilation compilation, Predicate<JavaFileObject> isMeant) {
        return compilation.diagnostics().stream()
                .filter(diagnostic ->
                        diagnostic.getKind() != Diagnostic.Kind.NOTE && isMeant.test(diagnostic.getSource()))
                .map(Object::toString)
                .toList();
    }
}
