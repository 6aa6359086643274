package io.cachewright.docs;

import static com.google.testing.compile.Compiler.javac;

import com.google.testing.compile.Compilation;
import com.google.testing.compile.JavaFileObjects;
import io.cachewright.processor.CachewrightProcessor;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import javax.tools.JavaFileObject;

/** Java blocks as source files, and what the compiler and our processor make of them. */
final class Sources {
    private static final Pattern RULE = Pattern.compile("^\\[cachewright:([a-z-]+)\\]");

    /** What a block without a package needs not import; on one line, so that lines stay where they are. */
    private static final String USUAL_IMPORTS = Stream.of(
                    "io.cachewright",
                    "io.cachewright.runtime",
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

    static Compilation compile(List<JavaFileObject> files) {
        return javac().withProcessors(new CachewrightProcessor())
                .withOptions("--release", "17", "-parameters", "-Xlint:all,-processing")
                .compile(files);
    }

    static JavaFileObject file(Block block) {
        String type = block.typeName().orElseThrow(() -> new AssertionError(block + ": no type in this block."));
        return block.packageName()
                .map(name -> JavaFileObjects.forSourceString(name + "." + type, block.text()))
                .orElseGet(() -> JavaFileObjects.forSourceString(type, USUAL_IMPORTS + block.text()));
    }

    /** Statements as the body of a method, in the package of the page's other blocks. */
    static JavaFileObject statements(Block block, String packageName) {
        String type = "StatementsOfLine" + block.line();
        String source = "package " + packageName + "; " + USUAL_IMPORTS + "class " + type
                + " { void run() throws Exception {" + block.text() + "} }";
        return JavaFileObjects.forSourceString(packageName + "." + type, source);
    }

    /** The rules that were reported, each once. */
    static List<String> reportedRules(Compilation compilation) {
        return compilation.diagnostics().stream()
                .map(diagnostic -> RULE.matcher(diagnostic.getMessage(Locale.ROOT)))
                .filter(Matcher::find)
                .map(rule -> rule.group(1))
                .distinct()
                .sorted()
                .toList();
    }

    /** Errors and warnings as people read them. */
    static String complaints(Compilation compilation) {
        return compilation.diagnostics().stream()
                .filter(diagnostic -> diagnostic.getKind() != Diagnostic.Kind.NOTE)
                .map(Object::toString)
                .collect(Collectors.joining("\n"));
    }
}
