package io.cachewright.corpus;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.tools.Diagnostic;
import javax.tools.JavaFileObject;
import org.jspecify.annotations.Nullable;

/**
 * A compiler's message, whoever caused it.
 *
 * @param rule the processor's rule, null for a message of the compiler itself
 * @param path of the file, empty where there is none
 * @param generated whether the processor wrote that file
 * @param line the text of the line it points to
 * @param offset in that file, negative where there is none
 */
record Message(
        @Nullable String rule, String path, boolean generated, long lineNumber, String line, long offset, String text) {
    private static final Pattern RULE = Pattern.compile("\\[cachewright:([^]]*)]");

    static Message of(Diagnostic<? extends JavaFileObject> diagnostic) {
        String text = diagnostic.getMessage(Locale.ENGLISH);
        Matcher matcher = RULE.matcher(text);
        String rule = matcher.find() ? matcher.group(1) : null;
        SourceFile file = file(diagnostic.getSource());
        boolean generated = diagnostic.getSource() instanceof Outputs.MemoryFile;
        long line = diagnostic.getLineNumber();
        return new Message(rule, file.path(), generated, line, file.line(line), diagnostic.getPosition(), text);
    }

    private static SourceFile file(@Nullable JavaFileObject object) {
        if (object instanceof SourceObject source) {
            return source.file();
        }
        if (object instanceof Outputs.MemoryFile written) {
            return new SourceFile(written.toUri().getPath().substring(1), written.text());
        }
        return new SourceFile(object == null ? "" : object.getName(), "");
    }

    /** The same message in a file by another path. */
    Message in(String otherPath) {
        return new Message(rule, otherPath, generated, lineNumber, line, offset, text);
    }

    /** Whether it is the processor's and not the compiler's. */
    boolean isOurs() {
        return rule != null;
    }

    String where() {
        return path.isEmpty() ? "(no file)" : path + ":" + lineNumber;
    }

    @Override
    public String toString() {
        return where() + ": " + text;
    }
}
