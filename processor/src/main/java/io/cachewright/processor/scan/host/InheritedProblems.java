package io.cachewright.processor.scan.host;

import io.cachewright.processor.report.Place;
import io.cachewright.processor.report.Problem;
import io.cachewright.processor.report.Rule;
import io.cachewright.processor.scan.program.Annotated;
import io.cachewright.processor.scan.program.Compilation;
import io.cachewright.processor.scan.program.Scan;
import java.util.List;
import java.util.function.Predicate;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;

/** What is left to say, at a host, of a method that it inherits. */
public final class InheritedProblems {
    private final Compilation compilation;
    private final TypeElement host;
    private final String verdict;
    private final Predicate<ExecutableElement> isSoundWhereDeclared;

    /**
     * For the methods that a host inherits.
     *
     * @param verdict what comes of the problems: {@code can't be cached here}
     * @param isSoundWhereDeclared whether nothing is wrong with a method in the class that declares it
     */
    public InheritedProblems(
            Compilation compilation,
            TypeElement host,
            String verdict,
            Predicate<ExecutableElement> isSoundWhereDeclared) {
        this.compilation = compilation;
        this.host = host;
        this.verdict = verdict;
        this.isSoundWhereDeclared = isSoundWhereDeclared;
    }

    /** What was said where an inherited method is declared is not said again for each subclass. */
    public List<Problem> of(ExecutableElement method, List<Problem> found) {
        if (!Scan.hasError(found) || isSaidWhereDeclared(method)) {
            return List.of();
        }
        return found.stream()
                .filter(problem -> !problem.rule().isWarning())
                .map(problem -> new Problem(
                        problem.rule(),
                        Place.of(host),
                        "inherited method '" + method.getSimpleName() + "' " + verdict + ": " + problem.text(),
                        fix(method, problem)))
                .toList();
    }

    private boolean isSaidWhereDeclared(ExecutableElement method) {
        boolean isSource =
                compilation.trees().map(trees -> trees.getPath(method) != null).orElse(true);
        return isSource && !isSoundWhereDeclared.test(method);
    }

    private String fix(ExecutableElement method, Problem problem) {
        if (problem.rule() == Rule.UNKNOWN_PATH) {
            return "Compile the library with -parameters, so that its parameter names are known; or override the method here.";
        }
        return Annotated.isCached(method)
                ? problem.fix()
                : "Override '" + method.getSimpleName() + "' in " + host.getSimpleName()
                        + ", and annotate it there with what it is to change.";
    }
}
