package io.cachewright.processor.write;

import java.util.List;

/**
 * Breaks long lines: code after a comma or before an operator, else after an opening parenthesis, else at a space; never
 * within a string or type arguments. Comments break at spaces outside of braces.
 */
final class LineBreaks {
    private static final List<String> OPERATORS = List.of(" || ", " && ", " + ", " -> ");

    /** What stays with the word behind it. */
    private static final List<String> HEADS = List.of(" extends", " implements", " throws", " private");

    private final int width;
    private int afterComma;
    private int afterParenthesis;
    private int atSpace;

    LineBreaks(int width) {
        this.width = width;
    }

    String in(String line) {
        boolean isComment = line.startsWith(" *");
        String indent = isComment ? line.startsWith(" *   <li>") ? " *       " : " * " : " ".repeat(indentOf(line) + 8);
        StringBuilder text = new StringBuilder();
        String rest = line;
        while (rest.length() > width) {
            int end = isComment ? endOfComment(rest) : endOfCode(rest);
            if (end <= indent.length()) {
                break;
            }
            text.append(rest.substring(0, end).stripTrailing()).append('\n');
            rest = indent + rest.substring(end).stripLeading();
        }
        return text.append(rest).toString();
    }

    private static int indentOf(String line) {
        return line.length() - line.stripLeading().length();
    }

    private int endOfComment(String line) {
        int end = 0;
        boolean isCode = false;
        for (int i = 0; i < width; i++) {
            char letter = line.charAt(i);
            isCode = letter == '{' || (isCode && letter != '}');
            end = letter == ' ' && !isCode ? i : end;
        }
        return end > " *   <li>".length() ? end : line.lastIndexOf(", ", width - 1) + 1;
    }

    private int endOfCode(String line) {
        afterComma = 0;
        afterParenthesis = 0;
        atSpace = 0;
        int depth = 0;
        char quote = 0;
        for (int i = indentOf(line); i < width; i++) {
            char letter = line.charAt(i);
            if (quote != 0) {
                i += letter == '\\' ? 1 : 0;
                quote = letter == quote ? 0 : quote;
            } else if (letter == '"' || letter == '\'') {
                quote = letter;
            } else if (letter == '<' || (letter == '>' && line.charAt(i - 1) != '-')) {
                depth += letter == '<' ? 1 : -1;
            } else if (depth == 0) {
                note(line, i);
            }
        }
        return afterComma > 0 ? afterComma : afterParenthesis > 0 ? afterParenthesis : atSpace;
    }

    /** Whether the last parameter of a lambda expression stands here, which stays with the others. */
    private static boolean isBetweenParameters(String line, int index) {
        int end = index;
        while (end < line.length() && Character.isJavaIdentifierPart(line.charAt(end))) {
            end++;
        }
        return line.startsWith(") ->", end);
    }

    private void note(String line, int index) {
        if (line.startsWith(", ", index) && !isBetweenParameters(line, index + 2)) {
            afterComma = index + 1;
        } else if (OPERATORS.stream().anyMatch(operator -> line.startsWith(operator, index))) {
            afterComma = index + (line.startsWith(" -> ", index) ? 3 : 0);
        } else if (line.charAt(index) == '(' && line.charAt(index + 1) != ')') {
            afterParenthesis = index + 1;
        } else if (line.charAt(index) == ' '
                && HEADS.stream().noneMatch(head -> line.startsWith(head, index - head.length()))) {
            atSpace = index;
        }
    }
}
