package io.cachewright.processor.scan.path;

import io.cachewright.processor.report.Problem;
import io.cachewright.processor.report.Rule;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.lang.model.SourceVersion;

/**
 * The text of a path, before it is looked up: names with dots between. A call, or a key as Spring writes it, is no
 * path, but the error can say which path was meant.
 *
 * @param roots what a path may begin with
 */
record PathText(Excerpt excerpt, List<String> roots) {
    /** Spring's other names of the first parameter: {@code #p0} and {@code #a0}. */
    private static final Pattern INDEXED = Pattern.compile("[pa](\\d{1,3})(?=\\.|$)");

    String[] names() {
        return excerpt.text().split("\\.", -1);
    }

    Optional<Problem> problem() {
        int index = 0;
        for (String name : names()) {
            int wrong = firstWrong(name);
            boolean isRoot = index == 0 && roots.contains(name);
            if (wrong < name.length() || !(isName(name) || isRoot)) {
                boolean isKeyword = wrong == name.length() && wrong > 0;
                return Optional.of(excerpt.problem(
                        Rule.PATH_UNREADABLE,
                        Problem.inQuotes(excerpt.text()) + " is not a path: " + reason(name, wrong) + ".",
                        isKeyword ? index : index + wrong,
                        fix()));
            }
            index += name.length() + 1;
        }
        return Optional.empty();
    }

    private static int firstWrong(String name) {
        int index = 0;
        while (index < name.length()) {
            int letter = name.codePointAt(index);
            boolean fits =
                    index == 0 ? Character.isJavaIdentifierStart(letter) : Character.isJavaIdentifierPart(letter);
            if (!fits) {
                return index;
            }
            index += Character.charCount(letter);
        }
        return index;
    }

    private static String reason(String name, int wrong) {
        if (name.isEmpty()) {
            return "a name is missing";
        }
        if (wrong == name.length()) {
            return "'" + name + "' is a keyword of Java";
        }
        int letter = name.codePointAt(wrong);
        String said = Character.isWhitespace(letter)
                ? "a space"
                : letter == '\'' ? "an apostrophe" : "'" + Character.toString(letter) + "'";
        return said + " can't be part of a name";
    }

    private String fix() {
        List<String> meant = Stream.of(excerpt.text().split("[,+]"))
                .map(part -> part.strip().replace("()", "").replace("?.", ".").replace("#", ""))
                .map(this::withoutIndex)
                .toList();
        if (!meant.stream().allMatch(this::isPath)) {
            return "Write a parameter and accessors with dots between, as in \"user.id\".";
        }
        String paths = meant.stream().map(Problem::inQuotes).collect(Collectors.joining(", "));
        return meant.size() == 1 ? "Write " + paths + "." : "Write a path for each: " + paths + ".";
    }

    private String withoutIndex(String path) {
        Matcher indexed = INDEXED.matcher(path);
        if (!indexed.lookingAt() || Integer.parseInt(indexed.group(1)) >= roots.size()) {
            return path;
        }
        return roots.get(Integer.parseInt(indexed.group(1))) + path.substring(indexed.end());
    }

    private boolean isPath(String path) {
        String[] names = path.split("\\.", -1);
        return roots.contains(names[0]) && Stream.of(names).allMatch(PathText::isName);
    }

    private static boolean isName(String name) {
        return SourceVersion.isIdentifier(name) && !SourceVersion.isKeyword(name);
    }
}
