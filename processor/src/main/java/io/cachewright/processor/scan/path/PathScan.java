package io.cachewright.processor.scan.path;

import io.cachewright.processor.report.Problem;
import io.cachewright.processor.scan.name.Identifiers;
import io.cachewright.processor.scan.program.Scan;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/** Follows one path of an annotation from what it begins with through the types that leads to. */
public final class PathScan {
    private final Accessors accessors;
    private final Roots roots;
    private final Excerpt excerpt;
    private final PathProblems problems;

    public PathScan(Accessors accessors, Roots roots, Excerpt excerpt) {
        this.accessors = accessors;
        this.roots = roots;
        this.excerpt = excerpt;
        this.problems = new PathProblems(accessors, excerpt);
    }

    public Scan<Path> scan() {
        PathText path = new PathText(excerpt, List.copyOf(roots.byName().keySet()));
        return path.problem().map(PathScan::failed).orElseGet(() -> follow(path.names()));
    }

    private Scan<Path> follow(String[] segments) {
        Optional<Roots.Root> begin = roots.find(segments[0]);
        if (begin.isEmpty()) {
            return failed(problems.noParameter(roots.method(), segments[0], roots.types()));
        }
        return follow(begin.get(), segments[0], steps(segments), segments[0].length() + 1);
    }

    private static List<String> steps(String[] segments) {
        return List.of(segments).subList(1, segments.length);
    }

    /**
     * Goes on from what a beginning of the text was found to be by other means.
     *
     * @param index where the next step is written
     */
    public Scan<Path> from(Roots.Root begin, int index) {
        PathText rest = new PathText(excerpt.piece(index, excerpt.text().length()), List.of());
        return rest.problem().map(PathScan::failed).orElseGet(() -> follow(begin, "", List.of(rest.names()), index));
    }

    private Scan<Path> follow(Roots.Root begin, String root, List<String> steps, int firstIndex) {
        TypeMirror type = begin.type();
        StringBuilder expression = new StringBuilder(begin.written());
        StringBuilder name = new StringBuilder(root);
        List<String> guards = new ArrayList<>();
        int index = firstIndex;
        for (String segment : steps) {
            Optional<Accessors.Accessor> found = accessors.find(type, segment);
            Optional<Problem> problem = problem(found, type, segment, index);
            if (problem.isPresent()) {
                return failed(problem.get());
            }
            if (!type.getKind().isPrimitive()) {
                guards.add(expression.toString());
            }
            expression.append('.').append(found.orElseThrow().call());
            name.append(Identifiers.capitalized(segment));
            type = found.orElseThrow().type();
            if (type.getKind() == TypeKind.ERROR) {
                return failed(problems.missing(type, index + segment.length()));
            }
            index += segment.length() + 1;
        }
        return Scan.of(new Path(root, name.toString(), expression.toString(), type, guards));
    }

    /** What is against one step from a type. */
    private Optional<Problem> problem(Optional<Accessors.Accessor> found, TypeMirror type, String segment, int index) {
        if (found.isEmpty()) {
            return Optional.of(problems.noAccessor(type, segment, index));
        }
        Optional<TypeElement> hidden = accessors.hiddenOwner(type);
        if (hidden.isPresent()) {
            return Optional.of(problems.hidden(hidden.get(), index));
        }
        return found.get().isUsable()
                ? Optional.empty()
                : Optional.of(problems.notAccessible(found.get(), type, index));
    }

    private static Scan<Path> failed(Problem problem) {
        return Scan.failed(List.of(problem));
    }
}
