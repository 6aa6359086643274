package io.cachewright.processor.scan.path;

import io.cachewright.processor.report.Problem;
import io.cachewright.processor.report.Rule;
import io.cachewright.processor.scan.name.Suggestions;
import io.cachewright.processor.scan.type.NotThere;
import io.cachewright.processor.scan.type.TypeText;
import io.cachewright.processor.scan.type.Visibility;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;

/**
 * What may be wrong with a step of a path, with a caret under it and what was meant.
 *
 * @param excerpt the whole path
 */
record PathProblems(Accessors accessors, Excerpt excerpt) {
    private static final int NAMES_SHOWN = 8;

    /** A path that begins with what is no parameter. */
    Problem noParameter(String method, String root, Map<String, TypeMirror> parameters) {
        return unknown(
                root,
                0,
                "method '" + method + "' has no parameter '" + root + "'.",
                parameters,
                parameters.isEmpty()
                        ? "Remove it: a path begins with a parameter, and there are none."
                        : useOneOf(parameters.keySet()));
    }

    /** A step to what the type does not have, or has in a form that is no accessor. */
    Problem noAccessor(TypeMirror type, String segment, int index) {
        Map<String, TypeMirror> usable = new LinkedHashMap<>();
        accessors.of(type).forEach((name, accessor) -> {
            if (accessor.isUsable() && !accessor.isAboutTheWhole()) {
                usable.put(name, accessor.type());
            }
        });
        String reason = accessors
                .objectionTo(type, segment)
                .map(objection -> "method '" + segment + "' of " + TypeText.simple(type) + " " + objection
                        + ", so it is not an accessor.")
                .orElseGet(() -> TypeText.simple(type) + " has no accessor '" + segment + "'.");
        String end = "End the path with '" + excerpt.text().substring(0, index - 1) + "'";
        boolean isOptional = type instanceof DeclaredType declared && Accessors.isOptional(declared.asElement());
        String otherwise = isOptional
                ? end + ": two are equal where what they hold is equal."
                : usable.isEmpty() ? end + "." : useOneOf(usable.keySet());
        return unknown(segment, index, reason, usable, otherwise);
    }

    private Problem unknown(String segment, int index, String reason, Map<String, TypeMirror> names, String otherwise) {
        String fix = Suggestions.closest(segment, names.keySet())
                .map(name -> meant(segment, index, name, names))
                .orElse(otherwise);
        return problem(Rule.UNKNOWN_PATH, reason, index, fix);
    }

    private String meant(String segment, int index, String name, Map<String, TypeMirror> names) {
        String rest = excerpt.text().substring(index + segment.length());
        String type = rest.isEmpty() ? " (" + TypeText.simple(Objects.requireNonNull(names.get(name))) + ")" : "";
        return "Did you mean '" + excerpt.text().substring(0, index) + name + rest + "'" + type + "?";
    }

    private static String useOneOf(Collection<String> names) {
        String shown = names.stream().limit(NAMES_SHOWN).collect(Collectors.joining(", "));
        return "Use one of: " + shown + (names.size() > NAMES_SHOWN ? " and others." : ".");
    }

    /** A step to what is private, or package-private elsewhere. */
    Problem notAccessible(Accessors.Accessor accessor, TypeMirror type, int index) {
        String name = accessor.element().getSimpleName().toString();
        boolean isPrivate = accessor.element().getModifiers().contains(Modifier.PRIVATE);
        return problem(
                Rule.PATH_NOT_ACCESSIBLE,
                "'" + name + "' of " + TypeText.simple(type) + " can't be seen from the generated class.",
                index,
                (isPrivate ? "Remove 'private' from '" : "Make public '") + name
                        + "', or add a getter for it that is not private.");
    }

    /** A step from a type that can't be named: it may be returned, but nothing can be asked of it. */
    Problem hidden(TypeElement hidden, int index) {
        return problem(
                Rule.PATH_NOT_ACCESSIBLE,
                "'" + excerpt.text().substring(0, index - 1) + "' is of type '" + hidden.getSimpleName()
                        + "', which can't be seen from the generated class.",
                index,
                Visibility.mend(hidden));
    }

    /** A step to what is of a type that is nowhere. */
    Problem missing(TypeMirror type, int end) {
        return NotThere.problem(
                excerpt.place(),
                "'" + excerpt.text() + "': '" + excerpt.text().substring(0, end) + "' is of type",
                "'" + type + "'");
    }

    private Problem problem(Rule rule, String reason, int index, String fix) {
        return excerpt.problem(rule, "'" + excerpt.text() + "': " + reason, index, fix);
    }
}
