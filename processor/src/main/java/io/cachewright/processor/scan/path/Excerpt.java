package io.cachewright.processor.scan.path;

import io.cachewright.processor.report.Place;
import io.cachewright.processor.report.Problem;
import io.cachewright.processor.report.Rule;

/**
 * A piece of what an annotation's value says, so that a problem inside it is shown in the whole.
 *
 * @param start the first of its letters in the whole
 * @param end the first that is not of it
 */
public record Excerpt(Place place, String whole, int start, int end) {
    public static Excerpt all(Place place, String text) {
        return new Excerpt(place, text, 0, text.length());
    }

    public String text() {
        return whole.substring(start, end);
    }

    /** A piece of this piece. */
    public Excerpt piece(int from, int to) {
        return new Excerpt(place, whole, start + from, start + to);
    }

    /** A problem with a caret under one of the letters of this piece, or after the last. */
    public Problem problem(Rule rule, String text, int index, String fix) {
        return new Problem(rule, place, Problem.withCaret(text, whole, start + index), fix);
    }
}
