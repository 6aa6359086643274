package io.cachewright.processor.scan.under;

import io.cachewright.processor.report.Place;
import io.cachewright.processor.report.Problem;
import io.cachewright.processor.report.Rule;
import io.cachewright.processor.scan.path.Accessors;
import io.cachewright.processor.scan.path.Excerpt;
import io.cachewright.processor.scan.path.Path;
import io.cachewright.processor.scan.path.PathScan;
import io.cachewright.processor.scan.path.Roots;
import io.cachewright.processor.scan.program.Compilation;
import io.cachewright.processor.scan.program.Scan;
import io.cachewright.processor.scan.type.TypeParts;
import io.cachewright.processor.scan.type.Visibility;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.ExecutableElement;

/** Reads the tags of one cached method. */
final class TagsScan {
    private final Accessors accessors;
    private final TagValues values;
    private final Visibility visibility;
    private final ExecutableElement method;
    private final AnnotationMirror cached;
    private final Roots parameters;
    private final List<Problem> problems = new ArrayList<>();

    TagsScan(
            Accessors accessors,
            TagValues values,
            Visibility visibility,
            ExecutableElement method,
            AnnotationMirror cached,
            Roots parameters) {
        this.accessors = accessors;
        this.values = values;
        this.visibility = visibility;
        this.method = method;
        this.cached = cached;
        this.parameters = parameters;
    }

    Scan<List<Template>> scan() {
        List<Template> templates = new ArrayList<>();
        for (AnnotationValue value : Compilation.writtenElements(cached, "tags")) {
            Place place = Place.of(method, cached, value);
            Excerpt text = Excerpt.all(place, String.valueOf(value.getValue()));
            new TemplateScan(text, this::path, values).scan().into(problems).ifPresent(template -> {
                against(place, template, templates).ifPresent(problems::add);
                templates.add(template);
            });
        }
        return Scan.hasError(problems) ? Scan.failed(problems) : Scan.of(templates, problems);
    }

    private Scan<Path> path(Excerpt path) {
        Scan<Path> scan = new PathScan(accessors, parameters, path).scan();
        return scan.model()
                .flatMap(model -> visibility.notVisible(
                        path.place(), "the type of path '" + path.text() + "'", TypeParts.of(model.type())))
                .map(problem -> Scan.<Path>failed(List.of(problem)))
                .orElse(scan);
    }

    /** What the templates before say against one. */
    private static Optional<Problem> against(Place place, Template template, List<Template> before) {
        for (Template other : before) {
            if (other.text().equals(template.text())) {
                return Optional.of(new Problem(
                        Rule.TAG_REPEATED,
                        place,
                        "tag " + Problem.inQuotes(template.text()) + " is said already.",
                        "Remove it here."));
            }
            if (template.mayBe(other)) {
                return Optional.of(new Problem(
                        Rule.TAGS_OVERLAP,
                        place,
                        "tag " + Problem.inQuotes(template.text()) + " and tag " + Problem.inQuotes(other.text())
                                + " can read the same, so an argument could name what is not its own.",
                        "Begin them with different words, as in \"user:{id}\" and \"users:all\"."));
            }
        }
        return Optional.empty();
    }
}
