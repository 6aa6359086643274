package io.cachewright.processor.scan.host;

import io.cachewright.processor.report.Place;
import io.cachewright.processor.report.Problem;
import io.cachewright.processor.report.Rule;
import io.cachewright.processor.scan.method.Siblings;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;

/** Finds what an interface inherits twice under one signature, annotated both times. */
final class Collisions {
    private Collisions() {}

    static List<Problem> check(TypeElement host, Siblings siblings, List<ExecutableElement> overridden) {
        List<Problem> problems = new ArrayList<>();
        for (ExecutableElement method : overridden) {
            siblings.of(method).stream()
                    .filter(other -> overridden.indexOf(other) > overridden.indexOf(method))
                    .findFirst()
                    .ifPresent(other -> problems.add(problem(host, method, other)));
        }
        return problems;
    }

    private static Problem problem(TypeElement host, ExecutableElement method, ExecutableElement other) {
        return new Problem(
                Rule.INHERITED_METHODS_CLASH,
                Place.of(host),
                "interface '" + host.getSimpleName() + "' inherits '" + method.getSimpleName() + "' from "
                        + method.getEnclosingElement().getSimpleName() + " and from "
                        + other.getEnclosingElement().getSimpleName()
                        + ", where it is @Cached each time, so it is not clear how it is to be cached here.",
                "Declare the method in " + host.getSimpleName() + ", and annotate it there.");
    }
}
