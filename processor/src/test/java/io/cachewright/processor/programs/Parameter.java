package io.cachewright.processor.programs;

import java.util.ArrayList;
import java.util.List;

/**
 * A parameter of a method.
 *
 * @param values what a trial passes, as expressions
 */
record Parameter(String name, Kind kind, boolean isVarArgs, List<Mark> marks, List<String> values) {
    enum Mark {
        NOT_KEY("@io.cachewright.NotKey "),
        SENSITIVE("@io.cachewright.Sensitive "),
        GROUP("@io.cachewright.CacheGroup ");

        private final String text;

        Mark(String text) {
            this.text = text;
        }
    }

    Parameter {
        marks = List.copyOf(marks);
        values = List.copyOf(values);
    }

    static Parameter of(Dice dice, String name, Kind kind, boolean isVarArgs, List<Mark> marks) {
        List<String> values = new ArrayList<>(dice.some(3, kind.values()));
        if (!kind.is(Kind.Trait.PRIMITIVE) && dice.oneIn(3)) {
            values.set(0, "null");
        }
        return new Parameter(name, kind, isVarArgs, marks, values);
    }

    Parameter asVarArgs() {
        return new Parameter(name, kind, true, marks, values);
    }

    boolean isNotKey() {
        return marks.contains(Mark.NOT_KEY);
    }

    boolean isGroup() {
        return marks.contains(Mark.GROUP);
    }

    boolean isSensitive() {
        return marks.contains(Mark.SENSITIVE);
    }

    String declaration() {
        return String.join("", marks.stream().map(mark -> mark.text).toList()) + plain();
    }

    /** Without what Cachewright makes of it. */
    String plain() {
        String text = kind.text();
        return (isVarArgs ? text.substring(0, text.lastIndexOf('[')) + "..." : text) + " " + name;
    }
}
