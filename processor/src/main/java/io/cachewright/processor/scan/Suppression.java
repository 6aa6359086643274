package io.cachewright.processor.scan;

import io.cachewright.processor.report.Place;
import io.cachewright.processor.report.Problem;
import io.cachewright.processor.report.Rule;
import io.cachewright.processor.scan.program.Compilation;
import java.util.List;
import java.util.stream.Stream;
import javax.lang.model.element.AnnotationValue;
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
        return silencedBy(element).anyMatch(rule.suppression()::equals)
                || silenced(rule, element.getEnclosingElement());
    }

    /** What the annotation of this element silences; nothing by a constant that is not there, or not yet. */
    static Stream<String> silencedBy(Element element) {
        return Compilation.annotation(element, "java.lang.SuppressWarnings").stream()
                .flatMap(silencer -> Compilation.writtenElements(silencer, "value").stream())
                .map(AnnotationValue::getValue)
                .filter(String.class::isInstance)
                .map(String.class::cast);
    }
}
