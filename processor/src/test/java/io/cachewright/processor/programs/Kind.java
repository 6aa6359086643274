package io.cachewright.processor.programs;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * A type as programs write it, and some of its values. All names come with their packages, so that a program may have a
 * class, a variable or a parameter of any name beside it.
 *
 * @param erasure what stands before {@code .class}
 * @param element what {@code new} takes to make an array of it; another one than the erasure for type variables
 * @param values expressions; null is one more for what is not primitive
 * @param steps what a path may go on with
 */
record Kind(String text, String erasure, String element, List<String> values, List<Step> steps, Set<Trait> traits) {
    enum Trait {
        PRIMITIVE,
        ARRAY,
        /** A tag may be made of it. */
        TEXT,
        /** A type variable, or an array of one: the erasure does not say which method is meant. */
        OPEN,
        /** Names a type variable somewhere. */
        VARIABLE,
        /** An array of it can't be made without a warning. */
        ERASED
    }

    /**
     * One name of a path.
     *
     * @param name as in an annotation
     * @param call as in Java
     */
    record Step(String name, String call, Kind kind) {}

    Kind {
        values = List.copyOf(values);
        steps = List.copyOf(steps);
        traits = Set.copyOf(traits);
    }

    static Kind plain(String text, List<String> values, Trait... traits) {
        return new Kind(text, text, text, values, List.of(), Set.of(traits));
    }

    boolean is(Trait trait) {
        return traits.contains(trait);
    }

    Kind withSteps(Step... more) {
        return new Kind(text, erasure, element, values, List.of(more), traits);
    }

    Kind with(Trait trait) {
        Set<Trait> more = EnumSet.of(trait);
        more.addAll(traits);
        return new Kind(text, erasure, element, values, steps, more);
    }

    /** The same with an annotation of types: before the last name of its class, or before its brackets. */
    Kind annotated(String annotation) {
        int brackets = text.indexOf('[');
        int arguments = text.indexOf('<');
        if (is(Trait.ARRAY)) {
            int last = text.indexOf('[', Math.max(text.lastIndexOf('>'), 0));
            return as(text.substring(0, last) + " " + annotation + " " + text.substring(last));
        }
        int end = arguments < 0 ? text.length() : arguments;
        int name =
                text.substring(0, brackets < 0 ? end : Math.min(end, brackets)).lastIndexOf('.') + 1;
        return as(text.substring(0, name) + annotation + " " + text.substring(name));
    }

    private Kind as(String written) {
        return new Kind(written, erasure, element, values, steps, traits);
    }
}
