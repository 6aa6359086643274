package io.cachewright.processor.write;

import com.palantir.javapoet.CodeBlock;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Sets JavaPoet's text as people set theirs: short comments on one line, fields together, no long lines. */
final class Layout {
    private static final int WIDTH = 120;
    private static final int INDENT = 8;

    private static final Pattern ONE_LINE_COMMENT = Pattern.compile("/\\*\\*\n +\\* ([^\n]+)\n +\\*/");
    private static final Pattern GAP_BETWEEN_FIELDS =
            Pattern.compile("(?m)(^ +private final [^\n(]+;\n)\n(?= +private final )");
    private static final Pattern NO_PARAMETERS = Pattern.compile("\\(\n +\\)");
    private static final Pattern EMPTY_BODY = Pattern.compile("\\{\n +\\}");
    private static final Pattern STRINGS = Pattern.compile("\\(\\{\n +(\"[^\n]*\"(?:,\n +\"[^\n]*\")*)\n *\\}\\)");
    private static final Pattern PACKAGE = Pattern.compile("\\b(?:[a-z_][a-z_0-9]*\\.)+(?=[A-Z])");

    private static final Pattern ANNOTATED_MEMBER = Pattern.compile("(?<=[\\w>])\\. (?=@)");

    private Layout() {}

    static String of(String source) {
        String text = ONE_LINE_COMMENT.matcher(source).replaceAll("/** $1 */");
        text = GAP_BETWEEN_FIELDS.matcher(text).replaceAll("$1");
        text = NO_PARAMETERS.matcher(text).replaceAll("()");
        text = EMPTY_BODY.matcher(text).replaceAll("{}");
        text = STRINGS.matcher(text)
                .replaceAll(strings ->
                        Matcher.quoteReplacement("({" + strings.group(1).replaceAll("\n +", " ") + "})"));
        return text.lines()
                .map(Layout::annotated)
                .map(line -> new LineBreaks(WIDTH).in(line))
                .collect(Collectors.joining("\n", "", "\n"));
    }

    /** Whether a statement will fit on one line of a method of a class that is not nested, with its types imported. */
    static boolean fits(CodeBlock statement) {
        return INDENT + PACKAGE.matcher(statement.toString()).replaceAll("").length() <= WIDTH;
    }

    /** {@code Map.@Nullable Entry}, without a gap. */
    private static String annotated(String line) {
        return line.contains("\"") || !line.contains(". @")
                ? line
                : ANNOTATED_MEMBER.matcher(line).replaceAll(".");
    }
}
