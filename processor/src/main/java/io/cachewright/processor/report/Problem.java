package io.cachewright.processor.report;

/**
 * One broken rule: what is wrong, where, and how to mend it.
 *
 * @param text the thing by kind and quoted name, then what is wrong with it; may go on in further, indented lines
 * @param fix an imperative sentence
 */
public record Problem(Rule rule, Place place, String text, String fix) {
    /** As the compiler prints it, after the file and the line. */
    public String message() {
        return "[cachewright:" + rule.id() + "] " + text + "\n  Fix: " + fix;
    }

    /** The same with another way to mend it. */
    public Problem withFix(String other) {
        return new Problem(rule, place, text, other);
    }

    /** The text, followed by a quotation of the user's text with a caret under one of its letters. */
    public static String withCaret(String text, String quoted, int index) {
        int column = escaped(quoted.substring(0, index)).length();
        return text + "\n    " + inQuotes(quoted) + "\n     " + " ".repeat(column) + "^";
    }

    /** The user's text as a string literal, on one line. */
    public static String inQuotes(String text) {
        return '"' + escaped(text) + '"';
    }

    private static String escaped(String text) {
        StringBuilder escaped = new StringBuilder();
        for (char letter : text.toCharArray()) {
            switch (letter) {
                case '\n' -> escaped.append("\\n");
                case '\r' -> escaped.append("\\r");
                case '\t' -> escaped.append("\\t");
                default -> escaped.append(Character.isISOControl(letter) ? "\\u%04x".formatted((int) letter) : letter);
            }
        }
        return escaped.toString();
    }
}
