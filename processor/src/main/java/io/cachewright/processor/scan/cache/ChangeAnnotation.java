package io.cachewright.processor.scan.cache;

import com.sun.source.util.Trees;
import io.cachewright.processor.report.Place;
import io.cachewright.processor.report.Problem;
import io.cachewright.processor.report.Rule;
import io.cachewright.processor.scan.program.Compilation;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;

/**
 * One {@code @CacheInvalidate} or {@code @CachePut} on a method.
 *
 * @param number which one it is, from 0, where there are several of its kind
 */
public record ChangeAnnotation(
        ExecutableElement method,
        AnnotationMirror mirror,
        boolean isPut,
        Optional<Integer> number,
        Optional<Trees> trees) {
    private static final String SEVERAL = ".Several";

    /** All on a method, the invalidations first. */
    public static List<ChangeAnnotation> of(Compilation compilation, ExecutableElement method) {
        List<ChangeAnnotation> found =
                new ArrayList<>(of(method, Compilation.CACHE_INVALIDATE, false, compilation.trees()));
        found.addAll(of(method, Compilation.CACHE_PUT, true, compilation.trees()));
        return found;
    }

    private static List<ChangeAnnotation> of(
            ExecutableElement method, String name, boolean isPut, Optional<Trees> trees) {
        List<ChangeAnnotation> found = new ArrayList<>();
        for (AnnotationMirror mirror : method.getAnnotationMirrors()) {
            String given = Compilation.nameOf(mirror);
            if (given.equals(name)) {
                found.add(new ChangeAnnotation(method, mirror, isPut, Optional.empty(), trees));
            } else if (given.equals(name + SEVERAL)) {
                Compilation.writtenElements(mirror, "value").stream()
                        .map(AnnotationValue::getValue)
                        .filter(AnnotationMirror.class::isInstance)
                        .map(AnnotationMirror.class::cast)
                        .forEach(each ->
                                found.add(new ChangeAnnotation(method, each, isPut, Optional.of(found.size()), trees)));
            }
        }
        return found;
    }

    /** {@code @CacheInvalidate}. */
    public String name() {
        return isPut ? "@CachePut" : "@CacheInvalidate";
    }

    public Optional<AnnotationValue> written(String attribute) {
        return Compilation.written(mirror, attribute);
    }

    /** The text of an attribute that says something. */
    public Optional<String> text(String attribute) {
        return Compilation.writtenText(mirror, attribute).filter(text -> !text.isEmpty());
    }

    public List<AnnotationValue> elements(String attribute) {
        return Compilation.writtenElements(mirror, attribute);
    }

    public boolean isTrue(String attribute) {
        return written(attribute)
                .filter(value -> Boolean.TRUE.equals(value.getValue()))
                .isPresent();
    }

    /** {@code AFTER}, where nothing else is written. */
    public String when() {
        return written("when")
                .map(AnnotationValue::getValue)
                .map(constant -> constant instanceof Element element
                        ? element.getSimpleName().toString()
                        : "AFTER")
                .orElse("AFTER");
    }

    /** Where an attribute is written; the annotation where it is not. */
    public Place place(String attribute) {
        return inTree(Optional.of(attribute), -1)
                .orElseGet(() -> written(attribute)
                        .map(value -> Place.of(method, mirror, value))
                        .orElse(Place.of(method, mirror)));
    }

    /** Where an element of an attribute is written. */
    public Place place(String attribute, int element) {
        return inTree(Optional.of(attribute), element)
                .orElseGet(() -> Place.of(method, mirror, elements(attribute).get(element)));
    }

    public Place place() {
        return inTree(Optional.empty(), -1).orElseGet(() -> Place.of(method, mirror));
    }

    private Optional<Place> inTree(Optional<String> attribute, int element) {
        return number.flatMap(among -> trees.flatMap(
                found -> new AnnotationTrees(found, method, name().substring(1), among).place(attribute, element)));
    }

    public Problem problem(Rule rule, String attribute, String text, String fix) {
        return new Problem(rule, place(attribute), text, fix);
    }
}
