package io.cachewright.processor.scan;

import io.cachewright.processor.report.Place;
import io.cachewright.processor.report.Problem;
import io.cachewright.processor.report.Rule;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import javax.lang.model.SourceVersion;
import javax.lang.model.type.TypeMirror;

/** Follows one path of an annotation through the parameters and the types they lead to. */
final class PathScan {
    private static final int NAMES_SHOWN = 8;

    private final Accessors accessors;
    private final String method;
    private final Map<String, TypeMirror> parameters;
    private final Place place;
    private final String text;

    /**
     * A path to follow.
     *
     * @param method whose parameters it may begin with
     * @param place the annotation's value that holds it
     */
    PathScan(Accessors accessors, String method, Map<String, TypeMirror> parameters, Place place, String text) {
        this.accessors = accessors;
        this.method = method;
        this.parameters = parameters;
        this.place = place;
        this.text = text;
    }

    Scan<Path> scan() {
        int index = 0;
        for (String segment : text.split("\\.", -1)) {
            if (!SourceVersion.isIdentifier(segment) || SourceVersion.isKeyword(segment)) {
                return failed(unreadable(segment, index));
            }
            index += segment.length() + 1;
        }
        return follow(text.split("\\."));
    }

    private Scan<Path> follow(String[] segments) {
        String root = segments[0];
        TypeMirror type = parameters.get(root);
        if (type == null) {
            return failed(unknown(
                    root, 0, "method '" + method + "' has no parameter '" + root + "'.", "", parameters.keySet()));
        }
        StringBuilder expression = new StringBuilder(root);
        StringBuilder name = new StringBuilder(root);
        List<String> guards = new ArrayList<>();
        int index = root.length() + 1;
        for (int step = 1; step < segments.length; step++) {
            String segment = segments[step];
            Optional<Accessors.Accessor> found = accessors.find(type, segment);
            if (found.isEmpty()) {
                return failed(noAccessor(type, segment, index));
            }
            if (!found.get().isUsable()) {
                return failed(notAccessible(found.get(), type, index));
            }
            if (!type.getKind().isPrimitive()) {
                guards.add(expression.toString());
            }
            expression.append('.').append(found.get().call());
            name.append(Identifiers.capitalized(segment));
            type = found.get().type();
            index += segment.length() + 1;
        }
        return Scan.of(new Path(root, name.toString(), expression.toString(), type, guards));
    }

    private Problem unreadable(String segment, int index) {
        int wrong = 0;
        while (wrong < segment.length()
                && (wrong == 0
                        ? Character.isJavaIdentifierStart(segment.charAt(0))
                        : Character.isJavaIdentifierPart(segment.charAt(wrong)))) {
            wrong++;
        }
        String reason = segment.isEmpty()
                ? "a name is missing"
                : wrong == segment.length()
                        ? "'" + segment + "' is a keyword"
                        : "'" + segment.charAt(wrong) + "' is no part of a name";
        return new Problem(
                Rule.PATH_UNREADABLE,
                place,
                Problem.withCaret(
                        "\"" + text + "\" is no path: " + reason + ".",
                        text,
                        wrong == segment.length() ? index : index + wrong),
                "Write a parameter and accessors with dots between, as in \"user.id\".");
    }

    private Problem noAccessor(TypeMirror type, String segment, int index) {
        Map<String, Accessors.Accessor> all = accessors.of(type);
        List<String> usable = all.entrySet().stream()
                .filter(entry -> entry.getValue().isUsable())
                .map(Map.Entry::getKey)
                .toList();
        String before = text.substring(0, index);
        return unknown(segment, index, simple(type) + " has no accessor '" + segment + "'.", before, usable);
    }

    private Problem unknown(String segment, int index, String reason, String before, Collection<String> names) {
        String fix = Suggestions.closest(segment, names)
                .map(name -> "Did you mean '" + before + name + "'?")
                .orElseGet(() -> names.isEmpty()
                        ? "End the path before it."
                        : "Use one of: "
                                + names.stream().limit(NAMES_SHOWN).collect(Collectors.joining(", "))
                                + (names.size() > NAMES_SHOWN ? ", ..." : "") + ".");
        return new Problem(Rule.UNKNOWN_PATH, place, Problem.withCaret("'" + text + "': " + reason, text, index), fix);
    }

    private Problem notAccessible(Accessors.Accessor accessor, TypeMirror type, int index) {
        String name = accessor.element().getSimpleName().toString();
        return new Problem(
                Rule.PATH_NOT_ACCESSIBLE,
                place,
                Problem.withCaret(
                        "'" + text + "': '" + name + "' of " + simple(type)
                                + " can't be seen from the generated class.",
                        text,
                        index),
                "Make '" + name + "' accessible from this package, or add a public getter for it.");
    }

    private static String simple(TypeMirror type) {
        return TypeText.simple(type);
    }

    private static Scan<Path> failed(Problem problem) {
        return Scan.failed(List.of(problem));
    }
}
