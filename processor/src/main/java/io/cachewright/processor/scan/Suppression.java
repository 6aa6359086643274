package io.cachewright.processor.scan;

import io.cachewright.processor.report.Place;
import io.cachewright.processor.report.Problem;
import io.cachewright.processor.report.Rule;
import java.util.List;
import javax.lang.model.element.Element;
import org.jspecify.annotations.Nullable;

/** Drops the warnings that the user has silenced at the place, or around it. */
final class Suppression {
    private Suppression() {}

    static List<Problem> apply(List<Problem> problems) {
        return problems.stream()
                .filter(problem -> !problem.rule().isWarning() || !silenced(problem))
                .toList();
    }

    private static boolean silenced(Problem problem) {
        return problem.place() instanceof Place.InElement in && silenced(problem.rule(), in.element());
    }

    private static boolean silenced(Rule rule, @Nullable Element element) {
        if (element == null) {
            return false;
        }
        SuppressWarnings silencer = element.getAnnotation(SuppressWarnings.class);
        return (silencer != null && List.of(silencer.value()).contains(rule.suppression()))
                || silenced(rule, element.getEnclosingElement());
    }
}
