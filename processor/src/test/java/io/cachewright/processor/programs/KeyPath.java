package io.cachewright.processor.programs;

import io.cachewright.processor.programs.Kind.Step;
import io.cachewright.processor.programs.Kind.Trait;
import java.util.ArrayList;
import java.util.List;

/**
 * A path that begins with a parameter: for a key, a tag or a version.
 *
 * @param text as in an annotation
 * @param java the same as Java
 * @param guards what is null where there is no end
 */
record KeyPath(Parameter parameter, String text, String java, List<String> guards, Kind kind) {
    KeyPath {
        guards = List.copyOf(guards);
    }

    static KeyPath of(Parameter parameter) {
        return new KeyPath(parameter, parameter.name(), parameter.name(), List.of(), parameter.kind());
    }

    /** The path itself, and all that lead on from it by two steps at most. */
    List<KeyPath> further() {
        List<KeyPath> found = new ArrayList<>(List.of(this));
        for (KeyPath next : next()) {
            found.add(next);
            found.addAll(next.next());
        }
        return found;
    }

    private List<KeyPath> next() {
        return kind.steps().stream().map(this::then).toList();
    }

    private KeyPath then(Step step) {
        List<String> more = new ArrayList<>(guards);
        more.add(java);
        return new KeyPath(parameter, text + "." + step.name(), java + "." + step.call(), more, step.kind());
    }

    boolean canBeTag() {
        return kind.is(Trait.TEXT);
    }

    boolean isWhole() {
        return guards.isEmpty();
    }

    /** What it leads to; {@code otherwise} where something on the way is null. */
    String java(String otherwise) {
        return guards.isEmpty()
                ? java
                : "("
                        + String.join(
                                " || ",
                                guards.stream().map(guard -> guard + " == null").toList()) + " ? " + otherwise + " : "
                        + java + ")";
    }
}
