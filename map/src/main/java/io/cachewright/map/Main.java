package io.cachewright.map;

import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Prints the map of an application: {@code java -jar cachewright-map.jar [--mermaid] class-path...}. */
public final class Main {
    private static final String MERMAID = "--mermaid";

    private Main() {}

    /** Ends the process with 0, or with 2 when something can't be read. */
    public static void main(String[] arguments) {
        int status = run(List.of(arguments), System.out, System.err);
        if (status != 0) {
            System.exit(status);
        }
    }

    static int run(List<String> arguments, PrintStream out, PrintStream err) {
        List<String> paths = new ArrayList<>(arguments);
        boolean asDiagram = paths.remove(MERMAID);
        if (paths.isEmpty()) {
            err.println("Say where the application's classes are: folders, jars, or a whole class path.");
            err.println("Usage: java -jar cachewright-map.jar [--mermaid] <class path>...");
            return 2;
        }
        List<Path> entries = paths.stream().flatMap(Main::entries).toList();
        List<Path> missing = entries.stream().filter(Files::notExists).toList();
        missing.forEach(entry -> err.println("There is no '" + entry + "'."));
        if (missing.size() == entries.size()) {
            return 2;
        }
        try {
            CacheMap map = CacheMap.of(entries);
            out.print(asDiagram ? map.mermaid() : map.text());
            return 0;
        } catch (UncheckedIOException unreadable) {
            err.println(unreadable.getMessage());
            return 2;
        }
    }

    private static Stream<Path> entries(String classPath) {
        return Stream.of(classPath.split(Pattern.quote(System.getProperty("path.separator"))))
                .filter(entry -> !entry.isEmpty())
                .map(Path::of);
    }
}
