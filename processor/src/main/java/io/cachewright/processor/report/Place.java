package io.cachewright.processor.report;

import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import org.jspecify.annotations.Nullable;

/** Where a problem is: an element, or an annotation on it, or a value in that annotation. */
public record Place(
        Element element,
        @Nullable AnnotationMirror annotation,
        @Nullable AnnotationValue value) {
    public static Place of(Element element) {
        return new Place(element, null, null);
    }

    public static Place of(Element element, AnnotationMirror annotation) {
        return new Place(element, annotation, null);
    }

    public static Place of(Element element, AnnotationMirror annotation, AnnotationValue value) {
        return new Place(element, annotation, value);
    }
}
