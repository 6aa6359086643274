package io.cachewright.processor.scan;

import io.cachewright.processor.report.Problem;
import io.cachewright.processor.report.Rule;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javax.lang.model.element.Modifier;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/** Follows one path of an annotation from what it begins with through the types that leads to. */
final class PathScan {
    private static final int NAMES_SHOWN = 8;

    /** What every object has, and nobody means. */
    private static final Set<String> ABOUT_THE_WHOLE = Set.of("hashCode()", "toString()");

    private final Accessors accessors;
    private final Roots roots;
    private final Excerpt excerpt;
    private final String text;

    PathScan(Accessors accessors, Roots roots, Excerpt excerpt) {
        this.accessors = accessors;
        this.roots = roots;
        this.excerpt = excerpt;
        this.text = excerpt.text();
    }

    Scan<Path> scan() {
        PathText path = new PathText(excerpt, List.copyOf(roots.byName().keySet()));
        return path.problem().map(PathScan::failed).orElseGet(() -> follow(path.names()));
    }

    private Scan<Path> follow(String[] segments) {
        Optional<Roots.Root> begin = roots.find(segments[0]);
        return begin.isPresent()
                ? follow(begin.get(), segments)
                : failed(unknown(
                        segments[0],
                        0,
                        "method '" + roots.method() + "' has no parameter '" + segments[0] + "'.",
                        roots.types()));
    }

    private Scan<Path> follow(Roots.Root begin, String[] segments) {
        String root = segments[0];
        TypeMirror type = begin.type();
        StringBuilder expression = new StringBuilder(begin.written());
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
            if (type.getKind() == TypeKind.ERROR) {
                return failed(missing(type, index + segment.length()));
            }
            index += segment.length() + 1;
        }
        return Scan.of(new Path(root, name.toString(), expression.toString(), type, guards));
    }

    private Problem missing(TypeMirror type, int end) {
        return MissingTypes.problem(
                excerpt.place(), "'" + text + "': '" + text.substring(0, end) + "' is of type", "'" + type + "'");
    }

    private Problem noAccessor(TypeMirror type, String segment, int index) {
        Map<String, TypeMirror> usable = new LinkedHashMap<>();
        accessors.of(type).forEach((name, accessor) -> {
            if (accessor.isUsable() && !ABOUT_THE_WHOLE.contains(accessor.call())) {
                usable.put(name, accessor.type());
            }
        });
        String reason = accessors
                .objectionTo(type, segment)
                .map(objection ->
                        "method '" + segment + "' of " + simple(type) + " " + objection + ", so it is not an accessor.")
                .orElseGet(() -> simple(type) + " has no accessor '" + segment + "'.");
        return unknown(segment, index, reason, usable);
    }

    private Problem unknown(String segment, int index, String reason, Map<String, TypeMirror> names) {
        String fix = Suggestions.closest(segment, names.keySet())
                .map(name -> meant(segment, index, name, names))
                .orElseGet(() -> names.isEmpty() ? nothingToName(index) : "Use one of: " + list(names.keySet()) + ".");
        return excerpt.problem(Rule.UNKNOWN_PATH, "'" + text + "': " + reason, index, fix);
    }

    private String meant(String segment, int index, String name, Map<String, TypeMirror> names) {
        String rest = text.substring(index + segment.length());
        String type = rest.isEmpty() ? " (" + simple(Objects.requireNonNull(names.get(name))) + ")" : "";
        return "Did you mean '" + text.substring(0, index) + name + rest + "'" + type + "?";
    }

    private String nothingToName(int index) {
        return index == 0
                ? "Remove it: a path begins with a parameter, and there are none."
                : "End the path with '" + text.substring(0, index - 1) + "'.";
    }

    private static String list(Collection<String> names) {
        String shown = names.stream().limit(NAMES_SHOWN).collect(Collectors.joining(", "));
        return names.size() > NAMES_SHOWN ? shown + " and others" : shown;
    }

    private Problem notAccessible(Accessors.Accessor accessor, TypeMirror type, int index) {
        String name = accessor.element().getSimpleName().toString();
        return excerpt.problem(
                Rule.PATH_NOT_ACCESSIBLE,
                "'" + text + "': '" + name + "' of " + simple(type) + " can't be seen from the generated class.",
                index,
                (accessor.element().getModifiers().contains(Modifier.PRIVATE)
                                ? "Remove 'private' from '"
                                : "Make public '")
                        + name + "', or add a getter for it that is not private.");
    }

    private static String simple(TypeMirror type) {
        return TypeText.simple(type);
    }

    private static Scan<Path> failed(Problem problem) {
        return Scan.failed(List.of(problem));
    }
}
