package io.cachewright.corpus;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Something that the processor did to a library and must not do.
 *
 * @param message where and what; more than one line
 */
record Failure(Kind kind, String message) {
    private static final int LINES = 5;
    private static final Pattern NAMES =
            Pattern.compile("'[^']*'|[\\p{L}_$][\\p{L}\\p{N}_$.#]*[\\p{Lu}_$.#][\\p{L}\\p{N}_$.#]*|\\p{Lu}|\\d+");
    private static final Pattern ARGUMENTS = Pattern.compile("<[^<>]*>|\\[]");
    private static final Pattern LISTS = Pattern.compile("_(, ?_)+");

    enum Kind {
        LIBRARY("The library could not be checked"),
        CRASH("The processor crashed"),
        COMPILER_CRASH("The compiler crashed, which it does not without the processor"),
        ERROR_IN_GENERATED("An error inside generated code"),
        WARNING_IN_GENERATED("A warning inside generated code"),
        ERROR_IN_LIBRARY("An error of the compiler in the library's own code, which compiles without the annotations"),
        MISPLACED("A message that does not stand at what it is about"),
        UNKNOWN_RULE("A message whose rule has no page"),
        NO_FIX("A message that does not say how to mend it"),
        UNSTABLE("Generated text that depends on more than its class"),
        COMPILERS_DIFFER("Another result under Eclipse's compiler");

        private final String title;

        Kind(String title) {
            this.title = title;
        }

        @Override
        public String toString() {
            return title;
        }
    }

    static Failure of(Kind kind, Message message) {
        String text = message.toString().lines().limit(LINES).collect(Collectors.joining("\n"));
        return new Failure(kind, text + (message.line().isEmpty() ? "" : "\n    " + message.line()));
    }

    /** With the frames nearest to what was thrown. */
    static Failure crash(Throwable thrown) {
        Throwable cause = thrown.getCause() == null ? thrown : thrown.getCause();
        String frames = Stream.of(cause.getStackTrace())
                .limit(12)
                .map(frame -> "\n    at " + frame)
                .collect(Collectors.joining());
        return new Failure(isOfProcessor(cause) ? Kind.CRASH : Kind.COMPILER_CRASH, cause + frames);
    }

    private static boolean isOfProcessor(Throwable thrown) {
        return Stream.of(thrown.getStackTrace())
                .map(StackTraceElement::getClassName)
                .takeWhile(name -> !name.equals(Compiler.class.getName()))
                .anyMatch(name -> name.startsWith("io.cachewright."));
    }

    /** The message without the names in it: equal for failures that have the same cause, more often than not. */
    String shape() {
        List<String> lines = message.lines().map(String::strip).toList();
        String what = lines.get(0).substring(lines.get(0).indexOf(": ") + 1);
        if (lines.size() > 1 && lines.get(1).startsWith("symbol:")) {
            what += lines.get(1);
        }
        String before = "";
        String shape = NAMES.matcher(what).replaceAll("_");
        while (!shape.equals(before)) {
            before = shape;
            shape = LISTS.matcher(ARGUMENTS.matcher(shape).replaceAll("")).replaceAll("_");
        }
        return kind + shape;
    }
}
