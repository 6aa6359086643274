package io.cachewright.processor.scan.change;

import io.cachewright.processor.report.Problem;
import io.cachewright.processor.report.Rule;
import io.cachewright.processor.scan.cache.ChangeAnnotation;
import java.util.Optional;
import java.util.stream.Stream;

/** Whether what is written in one annotation says something, and says it once. */
final class ChangeRules {
    private final ChangeAnnotation annotation;

    ChangeRules(ChangeAnnotation annotation) {
        this.annotation = annotation;
    }

    Optional<Problem> check() {
        if (!annotation.elements("tags").isEmpty()) {
            return Stream.of("type", "method", "args", "all")
                    .filter(attribute -> annotation.written(attribute).isPresent())
                    .findFirst()
                    .map(this::besideTags);
        }
        if (annotation.text("method").isEmpty()) {
            return Optional.of(withoutMethod());
        }
        boolean hasArguments = !annotation.elements("args").isEmpty();
        return annotation.isTrue("all") && hasArguments
                ? Optional.of(unclear(
                        "args",
                        "'args' names one key, but 'all' is for every key of '"
                                + annotation.text("method").orElseThrow() + "'.",
                        "Remove one of the two."))
                : Optional.empty();
    }

    private Problem besideTags(String attribute) {
        return unclear(
                attribute,
                "'" + attribute + "' is written beside 'tags', which are of no class or method.",
                "Write two annotations, one with 'tags' alone.");
    }

    private Problem withoutMethod() {
        Optional<String> lonely = Stream.of("all", "args", "type")
                .filter(attribute -> annotation.written(attribute).isPresent())
                .findFirst();
        String example = annotation.isPut() ? "method = \"find\"" : "method = \"quote\"";
        return lonely.map(attribute -> unclear(
                        attribute,
                        "'" + attribute + "' is written without 'method', so it is not clear whose results are meant.",
                        "Add the cached method, as in " + example + "."))
                .orElseGet(() -> unclear(
                        "method",
                        annotation.name() + " does not say whose results are meant.",
                        "Name the cached method, as in " + annotation.name() + "(" + example + ")"
                                + (annotation.isPut() ? "." : ", or tags.")));
    }

    private Problem unclear(String attribute, String text, String fix) {
        return annotation.problem(Rule.CHANGE_UNCLEAR, attribute, text, fix);
    }
}
