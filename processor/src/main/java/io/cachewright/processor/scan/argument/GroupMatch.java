package io.cachewright.processor.scan.argument;

import io.cachewright.processor.model.Change;
import io.cachewright.processor.model.Under;
import io.cachewright.processor.report.Place;
import io.cachewright.processor.report.Problem;
import io.cachewright.processor.scan.cache.ChangeAnnotation;
import io.cachewright.processor.scan.cache.Target;
import io.cachewright.processor.scan.path.Excerpt;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.AnnotationValue;

/** Matches what a call gives to one parameter that is marked as a group, where it does not give the whole key. */
public final class GroupMatch {
    private final ChangeAnnotation annotation;
    private final Target target;
    private final ArgumentScan arguments;

    public GroupMatch(ChangeAnnotation annotation, Target target, ArgumentScan arguments) {
        this.annotation = annotation;
        this.target = target;
        this.arguments = arguments;
    }

    /** A group and its value. */
    public record Found(Under.Group group, String value, List<String> guards, Optional<Change.Each> each) {
        public Change change(Change.When when, Change.ChangedCache cache) {
            return new Change(when, guards, each, new Change.OfGroup(cache, group.parameter(), value));
        }
    }

    /** Empty where no group is given, or more than one. */
    public Optional<Found> find() {
        List<Found> found = new ArrayList<>();
        List<AnnotationValue> written = annotation.elements("args");
        for (Under.Group group : groups()) {
            argument(group, written)
                    .flatMap(argument -> fitting(group, argument))
                    .ifPresent(found::add);
        }
        return found.size() == 1 && written.size() <= 1 ? Optional.of(found.get(0)) : Optional.empty();
    }

    /** Those whose values are given, as they are called. */
    static List<String> names(Target target) {
        return target.model().under().stream()
                .flatMap(under -> under.groups().stream())
                .map(Under.Group::parameter)
                .toList();
    }

    private List<Under.Group> groups() {
        return target.model().under().map(Under::groups).orElse(List.of());
    }

    private Optional<Argument> argument(Under.Group group, List<AnnotationValue> written) {
        if (written.isEmpty()) {
            List<Problem> ignored = new ArrayList<>();
            List<Optional<Argument>> byName = new NameMatch(annotation, target, arguments, ignored).match();
            return byName.get(indexOf(group));
        }
        Place place = annotation.place("args", 0);
        NamedPath path =
                NamedPath.of(Excerpt.all(place, String.valueOf(written.get(0).getValue())));
        boolean isMeant = path.name()
                .map(name -> name.text().equals(group.parameter()))
                .orElse(groups().size() == 1 || path.path().text().equals(group.parameter()));
        return isMeant ? arguments.scan(path.path()).model() : Optional.empty();
    }

    private int indexOf(Under.Group group) {
        List<String> paths =
                target.parts().stream().map(part -> part.model().path()).toList();
        return paths.indexOf(group.part().path());
    }

    private Optional<Found> fitting(Under.Group group, Argument argument) {
        Target.Part part = target.parts().get(indexOf(group));
        if (!arguments.fit().fits(argument.type(), part.type())) {
            return Optional.empty();
        }
        List<String> guards = new ArrayList<>(argument.guards());
        if (Fit.unboxes(argument.type(), part.type())) {
            guards.add(argument.expression());
        }
        boolean isCast = arguments.fit().needsCastToBox(argument.type(), part.type());
        String value = isCast ? "(" + part.name() + ") " + argument.expression() : argument.expression();
        return Optional.of(new Found(group, value, guards, argument.each()));
    }
}
