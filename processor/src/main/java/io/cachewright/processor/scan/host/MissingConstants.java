package io.cachewright.processor.scan.host;

import io.cachewright.processor.report.Place;
import io.cachewright.processor.report.Problem;
import io.cachewright.processor.scan.type.KnownTypes;
import io.cachewright.processor.scan.type.NotThere;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.TypeMirror;

/**
 * Finds constants that annotations of a method or constructor name and that are missing, perhaps only in this round.
 * Without them a cache would get a name or a time that nobody wrote, and an injected parameter would lose its
 * qualifier.
 */
final class MissingConstants {
    /** What compilers show in place of a value. */
    private static final String NO_VALUE = "<error>";

    private MissingConstants() {}

    static List<Problem> of(ExecutableElement method) {
        List<Element> annotated = new ArrayList<>(List.of(method));
        annotated.addAll(method.getParameters());
        List<Problem> problems = new ArrayList<>();
        for (Element element : annotated) {
            for (AnnotationMirror annotation : element.getAnnotationMirrors()) {
                if (isMissingIn(annotation)) {
                    String name =
                            "@" + annotation.getAnnotationType().asElement().getSimpleName();
                    problems.add(NotThere.problem(Place.of(element, annotation), name + " names", "a constant"));
                }
            }
        }
        return problems;
    }

    private static boolean isMissingIn(AnnotationMirror annotation) {
        return annotation.getElementValues().entrySet().stream()
                .anyMatch(entry -> !isClass(entry.getKey().getReturnType()) && isMissing(entry.getValue()));
    }

    private static boolean isMissing(AnnotationValue value) {
        if (value.getValue() instanceof AnnotationMirror annotation) {
            return isMissingIn(annotation);
        }
        return value.getValue() instanceof List<?> values
                ? values.stream().map(AnnotationValue.class::cast).anyMatch(MissingConstants::isMissing)
                : NO_VALUE.equals(value.getValue());
    }

    /** A class that is not there may be the one that waits for this very method. */
    private static boolean isClass(TypeMirror type) {
        return type instanceof ArrayType array
                ? isClass(array.getComponentType())
                : KnownTypes.is(type, "java.lang.Class");
    }
}
