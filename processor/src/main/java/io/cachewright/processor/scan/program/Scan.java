package io.cachewright.processor.scan.program;

import io.cachewright.processor.report.Problem;
import java.util.List;
import java.util.Optional;

/**
 * The result of reading a part of the program: a model, or the errors because of which there is none; warnings may go
 * with both.
 *
 * @param problems errors and warnings, in the order of the source
 */
public record Scan<T>(Optional<T> model, List<Problem> problems) {
    public Scan {
        problems = List.copyOf(problems);
    }

    public static <T> Scan<T> of(T model) {
        return new Scan<>(Optional.of(model), List.of());
    }

    public static <T> Scan<T> of(T model, List<Problem> warnings) {
        return new Scan<>(Optional.of(model), warnings);
    }

    public static <T> Scan<T> failed(List<Problem> problems) {
        return new Scan<>(Optional.empty(), problems);
    }

    /** Its model, if there is one, after its problems were added to these. */
    public Optional<T> into(List<Problem> all) {
        all.addAll(problems);
        return model;
    }

    public static boolean hasError(List<Problem> problems) {
        return problems.stream().anyMatch(problem -> !problem.rule().isWarning());
    }
}
