package io.cachewright.processor.report;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.annotation.processing.Messager;

/** Prints problems through the compiler, each once. */
public final class Reporter {
    private final Messager messager;
    private final Set<String> printed = new HashSet<>();

    public Reporter(Messager messager) {
        this.messager = messager;
    }

    public void report(List<Problem> problems) {
        problems.forEach(this::report);
    }

    public void report(Problem problem) {
        Place place = problem.place();
        String where = place.element().getEnclosingElement() + "/" + place.element() + "/" + place.value();
        if (printed.add(where + problem.message())) {
            messager.printMessage(
                    problem.rule().kind(), problem.message(), place.element(), place.annotation(), place.value());
        }
    }
}
