package io.cachewright.processor.scan.under;

import io.cachewright.processor.model.KeyPart;
import io.cachewright.processor.report.Place;
import io.cachewright.processor.report.Problem;
import io.cachewright.processor.report.Rule;
import io.cachewright.processor.scan.path.Accessors;
import io.cachewright.processor.scan.path.Roots;
import io.cachewright.processor.scan.program.Compilation;
import io.cachewright.processor.scan.program.Scan;
import io.cachewright.processor.scan.type.Visibility;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.ExecutableElement;

/** Reads the tags and groups that the results of one cached method are loaded under. */
public final class UnderScan {
    /** As many as the runtime takes. */
    private static final int MOST = 16;

    private final TagsScan tags;
    private final GroupScan groups;
    private final ExecutableElement method;
    private final AnnotationMirror cached;

    public UnderScan(
            Accessors accessors,
            TagValues values,
            Visibility visibility,
            ExecutableElement method,
            AnnotationMirror cached,
            Roots parameters) {
        this.tags = new TagsScan(accessors, values, visibility, method, cached, parameters);
        this.groups = new GroupScan(method, parameters);
        this.method = method;
        this.cached = cached;
    }

    /**
     * What was found.
     *
     * @param groups the part of the key for each, by the name that the user gave the parameter
     */
    public record Found(List<Template> tags, Map<String, KeyPart> groups) {}

    /**
     * Reads both.
     *
     * @param key none where the key could not be read
     */
    public Scan<Found> scan(Optional<List<KeyPart>> key) {
        Scan<List<Template>> templates = tags.scan();
        Scan<Map<String, KeyPart>> parts = groups.scan(key);
        List<Problem> problems = new ArrayList<>(templates.problems());
        problems.addAll(parts.problems());
        tooMany().ifPresent(problems::add);
        if (Scan.hasError(problems)) {
            return Scan.failed(problems);
        }
        Found found = new Found(templates.model().orElseThrow(), parts.model().orElseThrow());
        problems.addAll(SensitiveRules.check(method, found));
        return Scan.hasError(problems) ? Scan.failed(problems) : Scan.of(found, problems);
    }

    private Optional<Problem> tooMany() {
        List<Place> places = new ArrayList<>();
        Compilation.writtenElements(cached, "tags").forEach(tag -> places.add(Place.of(method, cached, tag)));
        method.getParameters().stream()
                .filter(parameter -> Compilation.has(parameter, Compilation.CACHE_GROUP))
                .forEach(parameter -> places.add(Place.of(parameter)));
        return places.size() <= MOST
                ? Optional.empty()
                : Optional.of(new Problem(
                        Rule.TOO_MANY_TAGS,
                        places.get(MOST),
                        "method '" + method.getSimpleName() + "' has " + places.size()
                                + " tags and groups, and each is compared on every hit.",
                        "Use " + MOST + " or fewer; one tag can stand for several things that change together."));
    }
}
