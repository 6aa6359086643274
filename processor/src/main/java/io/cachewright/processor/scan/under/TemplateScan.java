package io.cachewright.processor.scan.under;

import io.cachewright.processor.report.Problem;
import io.cachewright.processor.report.Rule;
import io.cachewright.processor.scan.path.Excerpt;
import io.cachewright.processor.scan.path.Path;
import io.cachewright.processor.scan.program.Scan;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Reads the template of one tag. */
public final class TemplateScan {
    private static final String BRACES = "Write braces around paths alone, as in \"user:{id}\".";

    private final Excerpt excerpt;
    private final String text;
    private final Function<Excerpt, Scan<Path>> paths;
    private final TagValues values;
    private final List<Problem> problems = new ArrayList<>();
    private final List<Path> found = new ArrayList<>();

    /**
     * A template to read.
     *
     * @param paths finds what is in braces
     */
    public TemplateScan(Excerpt excerpt, Function<Excerpt, Scan<Path>> paths, TagValues values) {
        this.excerpt = excerpt;
        this.text = excerpt.text();
        this.paths = paths;
        this.values = values;
    }

    public Scan<Template> scan() {
        Optional<Problem> unreadable = text.isEmpty()
                ? Optional.of(unreadable("it is empty", 0, "Name what results depend on, as in \"catalog\"."))
                : read();
        unreadable.ifPresent(problems::add);
        return problems.isEmpty() ? Scan.of(new Template(text, found)) : Scan.failed(problems);
    }

    /** From left to right, as far as it can be read. */
    private Optional<Problem> read() {
        int index = 0;
        while (index < text.length()) {
            char letter = text.charAt(index);
            if (letter == '}') {
                return Optional.of(unreadable("this brace closes nothing", index, BRACES));
            }
            if (letter == '%') {
                return Optional.of(unreadable(
                        "'%' is where an escaped letter of a value begins", index, "Write another letter for '%'."));
            }
            if (letter == '#' || letter == '$') {
                Optional<Problem> bare = withoutBraces(index);
                if (bare.isPresent()) {
                    return bare;
                }
            }
            if (letter == '{') {
                int end = endOfBraces(index);
                Optional<Problem> wrong =
                        end < 0 || text.charAt(end) == '{' ? unclosed(index, end) : around(index, end);
                if (wrong.isPresent()) {
                    return wrong;
                }
                value(excerpt.piece(index + 1, end));
                index = end;
            }
            index++;
        }
        return Optional.empty();
    }

    /** A path as Spring writes it, {@code #user.id}: it would be text like any other. */
    private Optional<Problem> withoutBraces(int mark) {
        int end = mark + 1;
        while (end < text.length() && (Character.isJavaIdentifierPart(text.charAt(end)) || text.charAt(end) == '.')) {
            end++;
        }
        Excerpt path = excerpt.piece(mark + 1, end);
        return end > mark + 1 && paths.apply(path).model().isPresent()
                ? Optional.of(unreadable(
                        "'" + text.substring(mark, end) + "' would be part of the tag as it is",
                        mark,
                        "Write "
                                + Problem.inQuotes(
                                        text.substring(0, mark) + "{" + path.text() + "}" + text.substring(end))
                                + "."))
                : Optional.empty();
    }

    /** The next brace of either kind; negative if there is none. */
    private int endOfBraces(int start) {
        for (int i = start + 1; i < text.length(); i++) {
            if (text.charAt(i) == '}' || text.charAt(i) == '{') {
                return i;
            }
        }
        return -1;
    }

    private Optional<Problem> unclosed(int start, int next) {
        return Optional.of(
                next < 0
                        ? unreadable("this brace is not closed", start, BRACES)
                        : unreadable("this brace is inside of others", next, BRACES));
    }

    /** What is wrong with braces for what they hold or stand beside. */
    private Optional<Problem> around(int start, int end) {
        if (text.substring(start + 1, end).isBlank()) {
            return Optional.of(unreadable("there is no path in these braces", start, BRACES));
        }
        if (start > 0 && "$#".indexOf(text.charAt(start - 1)) >= 0) {
            return Optional.of(unreadable(
                    "'" + text.charAt(start - 1) + "' would be part of the tag",
                    start - 1,
                    "Write " + Problem.inQuotes(text.substring(0, start - 1) + text.substring(start)) + "."));
        }
        if (start > 0 && touches(text.codePointBefore(start))) {
            return Optional.of(runsTogether(start - Character.charCount(text.codePointBefore(start)), start));
        }
        return end + 1 < text.length() && touches(text.codePointAt(end + 1))
                ? Optional.of(runsTogether(end + 1, end + 1))
                : Optional.empty();
    }

    private static boolean touches(int letter) {
        return letter == '{' || letter == '}' || Template.isPlain(letter);
    }

    /**
     * A value that something touches.
     *
     * @param gap between the two
     */
    private Problem runsTogether(int touching, int gap) {
        int letter = text.codePointAt(touching);
        boolean isBrace = letter == '{' || letter == '}';
        String what =
                isBrace ? "another value" : "'" + Character.toString(letter) + "', which may be in a value as well";
        // A hyphen was meant to part them already, so a colon takes its place.
        boolean isReplaced = !isBrace && !Character.isLetterOrDigit(letter);
        String parted = isReplaced
                ? text.substring(0, touching) + ":" + text.substring(touching + 1)
                : text.substring(0, gap) + ":" + text.substring(gap);
        return excerpt.problem(
                Rule.TAG_RUNS_TOGETHER,
                Problem.inQuotes(text) + ": a value touches " + what + ", so two different tags could read the same.",
                touching,
                "Part them, as in " + Problem.inQuotes(parted) + ".");
    }

    private void value(Excerpt path) {
        paths.apply(path).into(problems).ifPresent(model -> {
            problems.addAll(values.check(path, model.type()));
            found.add(model);
        });
    }

    private Problem unreadable(String reason, int index, String fix) {
        return excerpt.problem(
                Rule.TAG_UNREADABLE, Problem.inQuotes(text) + " is not a tag: " + reason + ".", index, fix);
    }
}
