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

    /** A text that shows a quoted user's text with a caret under one of its places. */
    public static String withCaret(String text, String quoted, int index) {
        return text + "\n    \"" + quoted + "\"\n     " + " ".repeat(index) + "^";
    }
}
