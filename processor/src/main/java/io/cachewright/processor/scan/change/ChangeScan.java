package io.cachewright.processor.scan.change;

import io.cachewright.processor.model.Change;
import io.cachewright.processor.report.Problem;
import io.cachewright.processor.report.Rule;
import io.cachewright.processor.scan.argument.ArgumentScan;
import io.cachewright.processor.scan.argument.GroupMatch;
import io.cachewright.processor.scan.argument.KeyArguments;
import io.cachewright.processor.scan.argument.KeyMatch;
import io.cachewright.processor.scan.cache.ChangeAnnotation;
import io.cachewright.processor.scan.cache.Target;
import io.cachewright.processor.scan.cache.TargetMethods;
import io.cachewright.processor.scan.cache.Targets;
import io.cachewright.processor.scan.host.Caching;
import io.cachewright.processor.scan.program.Compilation;
import io.cachewright.processor.scan.program.Scan;
import io.cachewright.processor.scan.type.TypeParts;
import io.cachewright.processor.scan.type.Visibility;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Reads one {@code @CacheInvalidate} or {@code @CachePut}: which cache it changes, and by which key. */
final class ChangeScan {
    private final Compilation compilation;
    private final Visibility visibility;
    private final Targets targets;
    private final ChangeFields fields;
    private final ChangeAnnotation annotation;
    private final ArgumentScan arguments;

    ChangeScan(
            Compilation compilation,
            Visibility visibility,
            Targets targets,
            ChangeFields fields,
            ChangeAnnotation annotation,
            ArgumentScan arguments) {
        this.compilation = compilation;
        this.visibility = visibility;
        this.targets = targets;
        this.fields = fields;
        this.annotation = annotation;
        this.arguments = arguments;
    }

    /** What it changes: one thing, or several tags. */
    Scan<List<Change>> scan() {
        Optional<Problem> unclear = new ChangeRules(annotation).check();
        if (unclear.isPresent()) {
            return Scan.failed(List.of(unclear.get()));
        }
        if (!annotation.elements("tags").isEmpty()) {
            return new ChangedTagsScan(compilation, visibility, annotation, arguments).scan();
        }
        Scan<Change> scan = ofMethod();
        return new Scan<>(scan.model().map(List::of), scan.problems());
    }

    private Scan<Change> ofMethod() {
        Scan<Caching> caching = targets.scan(annotation);
        if (caching.model().isEmpty()) {
            return Scan.failed(caching.problems());
        }
        Caching found = caching.model().get();
        Scan<List<Target>> methods = new TargetMethods(compilation, found, targets.isOwn(found), annotation)
                .scan(annotation.text("method").orElseThrow());
        return methods.model().map(this::ofOverloads).orElseGet(() -> Scan.failed(methods.problems()));
    }

    private Scan<Change> ofOverloads(List<Target> overloads) {
        Optional<Problem> hidden =
                overloads.stream().flatMap(target -> hidden(target).stream()).findFirst();
        if (hidden.isPresent()) {
            return failed(hidden.get());
        }
        if (annotation.isTrue("all")) {
            return overloads.size() == 1
                    ? Scan.of(change(List.of(), Optional.empty(), new Change.OfAll(fields.cache(overloads.get(0)))))
                    : failed(ambiguous(overloads, "and 'all' is for one of them"));
        }
        List<Target> fitting = new ArrayList<>();
        for (Target overload : overloads) {
            if (match(overload).model().isPresent() || group(overload).isPresent()) {
                fitting.add(overload);
            }
        }
        if (overloads.size() > 1 && fitting.size() != 1) {
            return failed(ambiguous(
                    fitting.isEmpty() ? overloads : fitting,
                    fitting.isEmpty() ? "and the key of none is given" : "and the keys of several are given"));
        }
        return ofMethod(fitting.isEmpty() ? overloads.get(0) : fitting.get(0));
    }

    /** The key of another class is named in this one. */
    private Optional<Problem> hidden(Target target) {
        return target.parts().stream()
                .filter(part -> !target.isOwn())
                .flatMap(part -> visibility
                        .notVisible(
                                annotation.place("method"),
                                "the key of '" + target.title() + "'",
                                TypeParts.of(part.type()))
                        .stream())
                .findFirst();
    }

    private Scan<KeyArguments> match(Target target) {
        return new KeyMatch(annotation, target, arguments).scan();
    }

    private Optional<GroupMatch.Found> group(Target target) {
        return annotation.isPut() ? Optional.empty() : new GroupMatch(annotation, target, arguments).find();
    }

    private Scan<Change> ofMethod(Target target) {
        Scan<KeyArguments> match = match(target);
        if (match.model().isEmpty()) {
            return group(target)
                    .map(group -> Scan.of(group.change(Change.When.valueOf(annotation.when()), fields.cache(target))))
                    .orElse(Scan.failed(match.problems()));
        }
        KeyArguments key = match.model().get();
        if (annotation.isPut()) {
            return new PutScan(visibility, annotation, arguments).scan(target, fields.cache(target), key);
        }
        return Scan.of(
                change(key.guards(), key.each(), new Change.OfKey(fields.cache(target), key.values())),
                match.problems());
    }

    private Change change(List<String> guards, Optional<Change.Each> each, Change.Effect effect) {
        return new Change(Change.When.valueOf(annotation.when()), guards, each, effect);
    }

    private Problem ambiguous(List<Target> overloads, String reason) {
        List<String> signatures = overloads.stream().map(Target::signature).toList();
        return annotation.problem(
                Rule.METHOD_AMBIGUOUS,
                "method",
                "'" + overloads.get(0).title() + "' has the overloads "
                        + signatures.stream().map(text -> "'" + text + "'").collect(Collectors.joining(" and ")) + ", "
                        + reason + ".",
                "Write "
                        + TargetMethods.alternatives(
                                overloads.stream().map(Target::method).toList())
                        + ".");
    }

    private static Scan<Change> failed(Problem problem) {
        return Scan.failed(List.of(problem));
    }
}
