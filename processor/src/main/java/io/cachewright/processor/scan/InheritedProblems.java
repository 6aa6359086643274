package io.cachewright.processor.scan;

import io.cachewright.processor.report.Place;
import io.cachewright.processor.report.Problem;
import io.cachewright.processor.report.Rule;
import java.util.List;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;

/** What is left to say, at a host, of a method that it inherits. */
final class InheritedProblems {
    private final Compilation compilation;
    private final TypeElement host;
    private final String verdict;

    /**
     * For the methods that a host inherits.
     *
     * @param verdict what comes of the problems: {@code can't be cached here}
     */
    InheritedProblems(Compilation compilation, TypeElement host, String verdict) {
        this.compilation = compilation;
        this.host = host;
        this.verdict = verdict;
    }

    /** What was said where an inherited method is declared is not said again for each subclass. */
    List<Problem> of(ExecutableElement method, List<Problem> found) {
        if (!Scan.hasError(found) || isSaidWhereDeclared(method, found)) {
            return List.of();
        }
        return found.stream()
                .filter(problem -> !problem.rule().isWarning())
                .map(problem -> new Problem(
                        problem.rule(),
                        Place.of(host),
                        "inherited method '" + method.getSimpleName() + "' " + verdict + ": " + problem.text(),
                        problem.rule() == Rule.UNKNOWN_PATH
                                ? "Compile the library with -parameters, so that its parameter names are known; or override"
                                        + " the method here."
                                : problem.fix()))
                .toList();
    }

    /** It is being compiled too, and is there as it is here. */
    private boolean isSaidWhereDeclared(ExecutableElement method, List<Problem> found) {
        boolean dependsOnPlace = found.stream()
                .anyMatch(problem ->
                        problem.rule() == Rule.INACCESSIBLE_TYPE || problem.rule() == Rule.PATH_NOT_ACCESSIBLE);
        boolean isSource =
                compilation.trees().map(trees -> trees.getPath(method) != null).orElse(true);
        return !dependsOnPlace
                && isSource
                && compilation
                        .types()
                        .isSameType(compilation.seenFrom(host, method).getReturnType(), method.getReturnType());
    }
}
