package io.cachewright.processor.scan.change;

import io.cachewright.processor.model.Change;
import io.cachewright.processor.model.Tag;
import io.cachewright.processor.report.Place;
import io.cachewright.processor.report.Problem;
import io.cachewright.processor.scan.argument.Argument;
import io.cachewright.processor.scan.argument.ArgumentScan;
import io.cachewright.processor.scan.argument.KeyMatch;
import io.cachewright.processor.scan.cache.ChangeAnnotation;
import io.cachewright.processor.scan.path.Accessors;
import io.cachewright.processor.scan.path.Excerpt;
import io.cachewright.processor.scan.path.Path;
import io.cachewright.processor.scan.program.Compilation;
import io.cachewright.processor.scan.program.Scan;
import io.cachewright.processor.scan.type.KnownTypes;
import io.cachewright.processor.scan.type.TypeParts;
import io.cachewright.processor.scan.type.Visibility;
import io.cachewright.processor.scan.under.TagValues;
import io.cachewright.processor.scan.under.Template;
import io.cachewright.processor.scan.under.TemplateScan;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.AnnotationValue;

/** Reads the tags that one annotation invalidates: those of the call, and those of each element of something. */
final class ChangedTagsScan {
    private final ChangeAnnotation annotation;
    private final Visibility visibility;
    private final ArgumentScan arguments;
    private final TagValues values;
    private final List<Problem> problems = new ArrayList<>();

    ChangedTagsScan(
            Compilation compilation, Visibility visibility, ChangeAnnotation annotation, ArgumentScan arguments) {
        this.annotation = annotation;
        this.visibility = visibility;
        this.arguments = arguments;
        this.values = new TagValues(Accessors.ofObjects(compilation, visibility), new KnownTypes(compilation));
    }

    /**
     * A tag with what its values are elements of.
     *
     * @param each the loop, where there is one
     */
    private record Found(Tag tag, Optional<Change.Each> each) {}

    Scan<List<Change>> scan() {
        List<Found> found = new ArrayList<>();
        int element = 0;
        for (AnnotationValue value : annotation.elements("tags")) {
            Place place = annotation.place("tags", element++);
            tag(Excerpt.all(place, String.valueOf(value.getValue()))).ifPresent(found::add);
        }
        if (Scan.hasError(problems)) {
            return Scan.failed(problems);
        }
        List<Change> changes = new ArrayList<>();
        List<Tag> plain = found.stream()
                .filter(each -> each.each().isEmpty())
                .map(Found::tag)
                .toList();
        if (!plain.isEmpty()) {
            changes.add(change(Optional.empty(), plain));
        }
        found.stream()
                .filter(each -> each.each().isPresent())
                .forEach(each -> changes.add(change(each.each(), List.of(each.tag()))));
        return Scan.of(changes, problems);
    }

    private Change change(Optional<Change.Each> each, List<Tag> tags) {
        return new Change(Change.When.valueOf(annotation.when()), List.of(), each, new Change.OfTags(tags));
    }

    private Optional<Found> tag(Excerpt text) {
        List<Argument> taken = new ArrayList<>();
        Optional<Template> scanned =
                new TemplateScan(text, path -> path(path, taken), values).scan().into(problems);
        List<Argument> ofEach =
                taken.stream().filter(argument -> argument.each().isPresent()).toList();
        ofEach.stream()
                .filter(argument -> !argument.each().equals(ofEach.get(0).each()))
                .findFirst()
                .ifPresent(argument -> problems.add(KeyMatch.apart(argument, ofEach.get(0))));
        List<Tag.Value> tagValues = taken.stream()
                .map(argument -> new Tag.Value(argument.expression(), argument.guards()))
                .toList();
        return scanned.map(template -> new Found(
                new Tag(template.text(), tagValues), ofEach.stream().findFirst().flatMap(Argument::each)));
    }

    private Scan<Path> path(Excerpt path, List<Argument> taken) {
        Scan<Argument> scan = arguments.scan(path);
        Optional<Problem> hidden = scan.model()
                .flatMap(argument -> visibility.notVisible(
                        path.place(), "the type of path '" + path.text() + "'", TypeParts.of(argument.type())));
        if (hidden.isPresent()) {
            return Scan.failed(List.of(hidden.get()));
        }
        scan.model().ifPresent(taken::add);
        return new Scan<>(
                scan.model()
                        .map(argument -> new Path(
                                path.text(), path.text(), argument.expression(), argument.type(), argument.guards())),
                scan.problems());
    }
}
