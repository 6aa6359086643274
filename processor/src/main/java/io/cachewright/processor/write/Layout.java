package io.cachewright.processor.write;

import java.util.regex.Pattern;

/** Sets JavaPoet's text as people set theirs: short comments on one line, fields together, no empty bodies. */
final class Layout {
    private static final Pattern ONE_LINE_COMMENT = Pattern.compile("/\\*\\*\n +\\* ([^\n]+)\n +\\*/");
    private static final Pattern GAP_BETWEEN_FIELDS =
            Pattern.compile("(?m)(^ +private final [^\n(]+;\n)\n(?= +private final )");
    private static final Pattern EMPTY_BODY = Pattern.compile("\\{\n +\\}");

    private static final Pattern LIST_OF_WARNINGS = Pattern.compile("@SuppressWarnings\\(\\{([^}]+)\n *\\}\\)");

    private Layout() {}

    static String of(String source) {
        String text = ONE_LINE_COMMENT.matcher(source).replaceAll("/** $1 */");
        text = GAP_BETWEEN_FIELDS.matcher(text).replaceAll("$1");
        text = LIST_OF_WARNINGS
                .matcher(text)
                .replaceAll(
                        list -> "@SuppressWarnings({" + list.group(1).strip().replaceAll("\\s+", " ") + "})");
        return EMPTY_BODY.matcher(text).replaceAll("{}") + "\n";
    }
}
