package io.cachewright.processor.report;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.annotation.processing.Messager;

/** Prints problems through the compiler, each once. */
public final class Reporter {
    private final Messager messager;
    private final Set<Problem> printed = new HashSet<>();

    public Reporter(Messager messager) {
        this.messager = messager;
    }

    public void report(List<Problem> problems) {
        problems.forEach(this::report);
    }

    public void report(Problem problem) {
        if (!printed.add(problem)) {
            return;
        }
        if (problem.place() instanceof Place.InElement in) {
            messager.printMessage(problem.rule().kind(), problem.message(), in.element(), in.annotation(), in.value());
        } else if (problem.place() instanceof Place.InTree in) {
            in.trees().printMessage(problem.rule().kind(), problem.message(), in.tree(), in.unit());
        }
    }
}
