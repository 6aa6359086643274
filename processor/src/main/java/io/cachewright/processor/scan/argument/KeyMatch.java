package io.cachewright.processor.scan.argument;

import io.cachewright.processor.model.Change;
import io.cachewright.processor.model.Key;
import io.cachewright.processor.report.Place;
import io.cachewright.processor.report.Problem;
import io.cachewright.processor.report.Rule;
import io.cachewright.processor.scan.cache.ChangeAnnotation;
import io.cachewright.processor.scan.cache.Target;
import io.cachewright.processor.scan.path.Excerpt;
import io.cachewright.processor.scan.program.Scan;
import io.cachewright.processor.scan.type.TypeText;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javax.lang.model.element.AnnotationValue;

/** Matches the values that a call gives to the parts of a cached method's key. */
public final class KeyMatch {
    private final ChangeAnnotation annotation;
    private final Target target;
    private final ArgumentScan arguments;
    private final List<Problem> problems = new ArrayList<>();

    public KeyMatch(ChangeAnnotation annotation, Target target, ArgumentScan arguments) {
        this.annotation = annotation;
        this.target = target;
        this.arguments = arguments;
    }

    public Scan<KeyArguments> scan() {
        List<NamedPath> written = new ArrayList<>();
        for (AnnotationValue value : annotation.elements("args")) {
            Place place = annotation.place("args", written.size());
            written.add(NamedPath.of(Excerpt.all(place, String.valueOf(value.getValue()))));
        }
        List<Optional<Argument>> found = written.isEmpty()
                ? new NameMatch(annotation, target, arguments, problems).match()
                : new PathMatch(annotation, target, arguments, problems).match(written);
        for (int i = 0; i < found.size(); i++) {
            Target.Part part = target.parts().get(i);
            found.get(i).ifPresent(argument -> check(part, argument));
        }
        if (Scan.hasError(problems)) {
            return Scan.failed(withoutMissing());
        }
        List<Argument> given = found.stream().flatMap(Optional::stream).toList();
        checkOneLoop(given);
        return Scan.hasError(problems) ? Scan.failed(problems) : Scan.of(key(given), problems);
    }

    /** What is missing can wait where something that is given does not fit. */
    private List<Problem> withoutMissing() {
        boolean doesNotFit = problems.stream().anyMatch(problem -> problem.rule() == Rule.ARGUMENT_DOES_NOT_FIT);
        return doesNotFit
                ? problems.stream()
                        .filter(problem -> problem.rule() != Rule.ARGUMENT_MISSING)
                        .toList()
                : problems;
    }

    private void check(Target.Part part, Argument argument) {
        if (!arguments.fit().fits(argument.type(), part.type())) {
            problems.add(new Problem(
                    Rule.ARGUMENT_DOES_NOT_FIT,
                    argument.place(),
                    "'" + argument.text() + "' is of type " + TypeText.withBound(argument.type())
                            + ", which is not what " + part.said() + " of '" + target.title() + "' takes.",
                    fix(part, argument)));
        }
    }

    private String fix(Target.Part part, Argument argument) {
        boolean elementsFit = argument.each().isEmpty()
                && arguments
                        .element(argument.type())
                        .filter(element -> arguments.fit().fits(element, part.type()))
                        .isPresent();
        return elementsFit
                ? "Write \"" + argument.text() + "[]\" in args, which stands for each of its elements."
                : "Give a value that could be passed as " + TypeText.simple(part.type()) + ".";
    }

    private void checkOneLoop(List<Argument> given) {
        List<Argument> ofEach =
                given.stream().filter(argument -> argument.each().isPresent()).toList();
        ofEach.stream()
                .filter(argument -> !argument.each().equals(ofEach.get(0).each()))
                .findFirst()
                .ifPresent(argument -> problems.add(apart(argument, ofEach.get(0))));
    }

    /** Two paths whose elements have nothing to do with each other. */
    public static Problem apart(Argument one, Argument other) {
        return new Problem(
                Rule.ELEMENTS_APART,
                one.place(),
                "'" + one.text() + "' and '" + other.text()
                        + "' are elements of different things, so it is not clear which belong together.",
                "Begin both with the same path up to '[]', or write a method for one element.");
    }

    private KeyArguments key(List<Argument> given) {
        List<String> values = new ArrayList<>();
        Set<String> guards = new LinkedHashSet<>();
        for (int i = 0; i < given.size(); i++) {
            Argument argument = given.get(i);
            Target.Part part = target.parts().get(i);
            values.add(value(argument, part));
            guards.addAll(argument.guards());
            if (Fit.unboxes(argument.type(), part.type())) {
                guards.add(argument.expression());
            }
        }
        Optional<Change.Each> each =
                given.stream().flatMap(argument -> argument.each().stream()).findFirst();
        Stream<String> said = each.stream().flatMap(loop -> loop.guards().stream());
        said.forEach(guards::remove);
        return new KeyArguments(values, List.copyOf(guards), each);
    }

    /** A key that is one value is passed as its box, so the compiler would not widen it. */
    private String value(Argument argument, Target.Part part) {
        boolean isAlone = target.model().key() instanceof Key.Single;
        return isAlone && arguments.fit().needsCastToBox(argument.type(), part.type())
                ? "(" + part.name() + ") " + argument.expression()
                : argument.expression();
    }
}
