package io.cachewright.processor.scan.change;

import io.cachewright.processor.model.Change;
import io.cachewright.processor.model.Under;
import io.cachewright.processor.report.Place;
import io.cachewright.processor.report.Problem;
import io.cachewright.processor.report.Rule;
import io.cachewright.processor.scan.argument.Argument;
import io.cachewright.processor.scan.argument.ArgumentScan;
import io.cachewright.processor.scan.argument.CallRoots;
import io.cachewright.processor.scan.argument.Fit;
import io.cachewright.processor.scan.argument.KeyArguments;
import io.cachewright.processor.scan.cache.ChangeAnnotation;
import io.cachewright.processor.scan.cache.Target;
import io.cachewright.processor.scan.path.Excerpt;
import io.cachewright.processor.scan.program.Scan;
import io.cachewright.processor.scan.type.TypeParts;
import io.cachewright.processor.scan.type.TypeText;
import io.cachewright.processor.scan.type.Visibility;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads the value that one {@code @CachePut} keeps, once its key is known. */
final class PutScan {
    private final Visibility visibility;
    private final ChangeAnnotation annotation;
    private final ArgumentScan arguments;

    PutScan(Visibility visibility, ChangeAnnotation annotation, ArgumentScan arguments) {
        this.visibility = visibility;
        this.annotation = annotation;
        this.arguments = arguments;
    }

    Scan<Change> scan(Target target, Change.ChangedCache cache, KeyArguments key) {
        Place place = annotation.place("value");
        Scan<Argument> value =
                arguments.scan(Excerpt.all(place, annotation.text("value").orElse(CallRoots.RESULT)));
        List<Problem> problems = new ArrayList<>(value.problems());
        value.model().ifPresent(found -> check(found, target, key, problems));
        unknownToKey(target).ifPresent(problems::add);
        return Scan.hasError(problems)
                ? Scan.failed(problems)
                : Scan.of(change(target, cache, key, value.model().orElseThrow()), problems);
    }

    private void check(Argument value, Target target, KeyArguments key, List<Problem> problems) {
        if (value.each().isPresent() && !value.each().equals(key.each())) {
            problems.add(new Problem(
                    Rule.ELEMENTS_APART,
                    value.place(),
                    "'" + value.text() + "' is one of several, but the key of '" + target.title()
                            + "' is not of the same elements.",
                    "Begin a path of args with the same path up to '[]'."));
        } else if (!arguments.fit().fits(value.type(), target.value())) {
            problems.add(new Problem(
                    Rule.ARGUMENT_DOES_NOT_FIT,
                    value.place(),
                    "'" + value.text() + "' is of type " + TypeText.withBound(value.type()) + ", but '" + target.title()
                            + "' keeps " + TypeText.withBound(target.value()) + ".",
                    "Name in 'value' what the cached method would return."));
        }
        visibility
                .notVisible(value.place(), "the type of '" + target.title() + "'", TypeParts.of(target.value()))
                .ifPresent(problems::add);
    }

    /** What results are kept under beside the key must be known to put one. */
    private Optional<Problem> unknownToKey(Target target) {
        boolean hasVersion = target.model().revision().isPresent();
        boolean hasExtras = target.model()
                .under()
                .filter(under -> !under.extras().isEmpty())
                .isPresent();
        if (!hasVersion && !hasExtras) {
            return Optional.empty();
        }
        return Optional.of(annotation.problem(
                Rule.PUT_LACKS_VERSION,
                "method",
                "results of '" + target.title() + "' are kept under "
                        + (hasVersion ? "a 'version'" : "tags with values")
                        + " that the key does not hold, so this can't be"
                        + " put.",
                "Write @CacheInvalidate instead, so that the next call loads."));
    }

    private Change change(Target target, Change.ChangedCache cache, KeyArguments key, Argument value) {
        List<String> guards = new ArrayList<>(value.guards());
        if (Fit.unboxes(value.type(), target.value())) {
            guards.add(value.expression());
        }
        boolean isCast = arguments.fit().needsCastToBox(value.type(), target.value());
        Optional<Change.UnderCall> under = target.model().under().map(found -> under(target, found));
        Change.Put put = new Change.Put(
                cache,
                key.values(),
                isCast ? "(" + target.valueName() + ") " + value.expression() : value.expression(),
                guards,
                target.model().value().isArray(),
                under);
        return new Change(Change.When.AFTER, key.guards(), key.each(), put);
    }

    private static Change.UnderCall under(Target target, Under under) {
        return new Change.UnderCall(target.model().names().handle(), target.handleArguments(), under.takesKey());
    }
}
