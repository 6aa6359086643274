package io.cachewright.processor.scan.argument;

import io.cachewright.processor.model.Change;
import io.cachewright.processor.report.Problem;
import io.cachewright.processor.report.Rule;
import io.cachewright.processor.scan.path.Accessors;
import io.cachewright.processor.scan.path.Excerpt;
import io.cachewright.processor.scan.path.Path;
import io.cachewright.processor.scan.path.PathScan;
import io.cachewright.processor.scan.path.Roots;
import io.cachewright.processor.scan.program.Compilation;
import io.cachewright.processor.scan.program.Scan;
import io.cachewright.processor.scan.type.KnownTypes;
import io.cachewright.processor.scan.type.TypeText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.WildcardType;

/** Follows the paths by which an annotation takes values from a call: from parameters, the result, this, to elements. */
public final class ArgumentScan {
    private static final String ELEMENTS = "[]";

    private final Compilation compilation;
    private final Accessors accessors;
    private final CallRoots roots;
    private final Fit fit;

    public ArgumentScan(Compilation compilation, Accessors accessors, CallRoots roots) {
        this.compilation = compilation;
        this.accessors = accessors;
        this.roots = roots;
        this.fit = new Fit(compilation);
    }

    /** Whether what is found fits where it is to go. */
    public Fit fit() {
        return fit;
    }

    CallRoots roots() {
        return roots;
    }

    public Scan<Argument> scan(Excerpt path) {
        Optional<Problem> early = roots.problemWithResult(path);
        if (early.isPresent()) {
            return Scan.failed(List.of(early.get()));
        }
        int elements = path.text().indexOf(ELEMENTS);
        return elements < 0 ? ofOne(path) : ofEach(path, elements);
    }

    private Scan<Argument> ofOne(Excerpt excerpt) {
        Scan<Path> scan = follow(excerpt);
        if (scan.model().isEmpty()) {
            return Scan.failed(ofElements(excerpt)
                    .map(meant -> scan.problems().stream()
                            .map(problem -> problem.withFix("Write " + Problem.inQuotes(meant) + " for each element."))
                            .toList())
                    .orElse(scan.problems()));
        }
        Path path = scan.model().get();
        return Scan.of(
                new Argument(
                        excerpt.place(),
                        excerpt.text(),
                        path.type(),
                        path.expression(),
                        guards(path),
                        Optional.empty()),
                scan.problems());
    }

    /** The path with [] behind the first step where it leads on that way. */
    private Optional<String> ofElements(Excerpt path) {
        String text = path.text();
        return IntStream.range(1, text.length())
                .filter(index -> text.charAt(index) == '.')
                .mapToObj(index -> text.substring(0, index) + ELEMENTS + text.substring(index))
                .filter(each -> scan(Excerpt.all(path.place(), each)).model().isPresent())
                .findFirst();
    }

    private Scan<Argument> ofEach(Excerpt excerpt, int index) {
        int behind = index + ELEMENTS.length();
        Excerpt rest = excerpt.piece(behind, excerpt.text().length());
        if (rest.text().contains(ELEMENTS)
                || !(rest.text().isEmpty() || rest.text().startsWith("."))) {
            boolean isSecond = rest.text().contains(ELEMENTS);
            return failed(excerpt.problem(
                    Rule.PATH_UNREADABLE,
                    isSecond
                            ? "'" + excerpt.text() + "' has [] twice, and there is one loop for each annotation."
                            : "'" + excerpt.text() + "' has something behind [] that is no path.",
                    isSecond ? behind + rest.text().indexOf(ELEMENTS) : behind,
                    isSecond
                            ? "Give the class a method that returns all of them, and name that."
                            : "Write a dot and an accessor, as in \"lines[].sku\"."));
        }
        Scan<Path> several = follow(excerpt.piece(0, index));
        if (several.model().isEmpty()) {
            return Scan.failed(several.problems());
        }
        Path path = several.model().get();
        Optional<TypeMirror> element = element(path.type());
        if (element.isEmpty()) {
            return failed(excerpt.problem(
                    Rule.ARGUMENT_DOES_NOT_FIT,
                    "'" + excerpt.text().substring(0, index) + "' is of type " + TypeText.simple(path.type())
                            + ", which is neither an array nor an Iterable, so it has no elements.",
                    index,
                    "Remove '[]', or name an array or a collection."));
        }
        List<String> guards = new ArrayList<>(guards(path));
        guards.add(path.expression());
        Change.Each each = new Change.Each(path.expression(), guards, roots.element());
        return ofElement(excerpt, rest, element.get(), each);
    }

    private Scan<Argument> ofElement(Excerpt excerpt, Excerpt rest, TypeMirror type, Change.Each each) {
        Optional<Change.Each> loop = Optional.of(each);
        if (rest.text().isEmpty()) {
            return Scan.of(new Argument(excerpt.place(), excerpt.text(), type, each.variable(), List.of(), loop));
        }
        int next = excerpt.text().length() - rest.text().length() + 1;
        Scan<Path> scan =
                new PathScan(accessors, roots.all(), excerpt).from(new Roots.Root(type, each.variable()), next);
        return new Scan<>(
                scan.model()
                        .map(path -> new Argument(
                                excerpt.place(), excerpt.text(), path.type(), path.expression(), path.guards(), loop)),
                scan.problems());
    }

    private Scan<Path> follow(Excerpt path) {
        return new PathScan(accessors, roots.all(), path).scan();
    }

    /** Nobody needs to ask whether this is null. */
    private List<String> guards(Path path) {
        return path.guards().stream()
                .filter(guard -> !guard.equals(roots.self()))
                .toList();
    }

    /** What an array or an Iterable is of. */
    Optional<TypeMirror> element(TypeMirror type) {
        if (type.getKind() == TypeKind.ARRAY) {
            return Optional.of(((ArrayType) type).getComponentType());
        }
        TypeMirror object =
                compilation.elements().getTypeElement("java.lang.Object").asType();
        return iterable(type)
                .map(found -> found.getTypeArguments().stream()
                        .<TypeMirror>map(argument -> argument)
                        .findFirst()
                        .map(argument -> argument instanceof WildcardType wildcard
                                ? Optional.<TypeMirror>ofNullable(wildcard.getExtendsBound())
                                        .orElse(object)
                                : argument)
                        .orElse(object));
    }

    private Optional<DeclaredType> iterable(TypeMirror type) {
        if (type.getKind() != TypeKind.DECLARED && type.getKind() != TypeKind.TYPEVAR) {
            return Optional.empty();
        }
        if (KnownTypes.is(type, "java.lang.Iterable")) {
            return Optional.of((DeclaredType) type);
        }
        return compilation.types().directSupertypes(type).stream()
                .flatMap(parent -> iterable(parent).stream())
                .findFirst();
    }

    private static Scan<Argument> failed(Problem problem) {
        return Scan.failed(List.of(problem));
    }
}
