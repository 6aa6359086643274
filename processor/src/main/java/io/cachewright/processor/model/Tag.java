package io.cachewright.processor.model;

import java.util.List;
import java.util.regex.Pattern;

/**
 * A tag that results are loaded under, or that is invalidated.
 *
 * @param text as the user wrote it, with paths in braces
 * @param values what stands for the paths, in their order
 */
public record Tag(String text, List<Value> values) {
    private static final Pattern PATH = Pattern.compile("\\{[^}]*\\}");

    public Tag {
        values = List.copyOf(values);
    }

    /**
     * One value.
     *
     * @param expression how it is got, as Java
     * @param guards the expressions on the way whose null makes it null
     */
    public record Value(String expression, List<String> guards) {
        public Value {
            guards = List.copyOf(guards);
        }
    }

    /** The text with {@code {}} for each value. */
    public String template() {
        return PATH.matcher(text).replaceAll("{}");
    }
}
