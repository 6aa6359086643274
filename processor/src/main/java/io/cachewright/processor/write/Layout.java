package io.cachewright.processor.write;

import com.palantir.javapoet.CodeBlock;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Sets JavaPoet's text as people set theirs: short comments on one line, fields together, no long lines. */
final class Layout {
    private static final int WIDTH = 120;
    private static final String CONTINUED = " ".repeat(8);
    private static final String CONTINUED_ITEM = " *       ";

    private static final Pattern ONE_LINE_COMMENT = Pattern.compile("/\\*\\*\n +\\* ([^\n]+)\n +\\*/");
    private static final Pattern GAP_BETWEEN_FIELDS =
            Pattern.compile("(?m)(^ +private final [^\n(]+;\n)\n(?= +private final )");
    private static final Pattern EMPTY_BODY = Pattern.compile("\\{\n +\\}");
    private static final Pattern STRINGS = Pattern.compile("\\(\\{\n +(\"[^\n]*\"(?:,\n +\"[^\n]*\")*)\n *\\}\\)");
    private static final Pattern PACKAGE = Pattern.compile("\\b(?:[a-z_][a-z_0-9]*\\.)+(?=[A-Z])");

    /** What a long line is broken before; a comma stays where it is. */
    private static final List<String> OPERATORS = List.of(" || ", " && ", " + ");

    private Layout() {}

    static String of(String source) {
        String text = ONE_LINE_COMMENT.matcher(source).replaceAll("/** $1 */");
        text = GAP_BETWEEN_FIELDS.matcher(text).replaceAll("$1");
        text = EMPTY_BODY.matcher(text).replaceAll("{}");
        text = STRINGS.matcher(text)
                .replaceAll(strings ->
                        Matcher.quoteReplacement("({" + strings.group(1).replaceAll("\n +", " ") + "})"));
        return text.lines().map(Layout::broken).collect(Collectors.joining("\n", "", "\n"));
    }

    /** Whether a statement will fit on one line of a method of a class that is not nested, with its types imported. */
    static boolean fits(CodeBlock statement) {
        return CONTINUED.length()
                        + PACKAGE.matcher(statement.toString()).replaceAll("").length()
                <= WIDTH;
    }

    private static String broken(String line) {
        String indent = line.startsWith(" *") ? CONTINUED_ITEM : " ".repeat(indentOf(line)) + CONTINUED;
        StringBuilder text = new StringBuilder();
        String rest = line;
        while (rest.length() > WIDTH && lastBreak(rest) > 0) {
            int end = lastBreak(rest);
            text.append(rest.substring(0, end).stripTrailing()).append('\n');
            rest = indent + rest.substring(end).stripLeading();
        }
        return text.append(rest).toString();
    }

    private static int indentOf(String line) {
        return line.length() - line.stripLeading().length();
    }

    /** The last place within the width where a line may be broken, and not within a string; 0 if there is none. */
    private static int lastBreak(String line) {
        int last = 0;
        char quote = 0;
        for (int i = indentOf(line); i < WIDTH; i++) {
            char letter = line.charAt(i);
            if (quote != 0) {
                i += letter == '\\' ? 1 : 0;
                quote = letter == quote ? 0 : quote;
            } else if (letter == '"' || letter == '\'') {
                quote = letter;
            } else if (line.startsWith(", ", i)) {
                last = i + 1;
            } else if (startsWithOperator(line, i)) {
                last = i;
            }
        }
        return last;
    }

    private static boolean startsWithOperator(String line, int index) {
        return OPERATORS.stream().anyMatch(operator -> line.startsWith(operator, index));
    }
}
