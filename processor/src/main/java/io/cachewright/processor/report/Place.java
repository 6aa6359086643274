package io.cachewright.processor.report;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.Trees;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import org.jspecify.annotations.Nullable;

/** Where a problem is. */
public sealed interface Place {
    static Place of(Element element) {
        return new InElement(element, null, null);
    }

    static Place of(Element element, AnnotationMirror annotation) {
        return new InElement(element, annotation, null);
    }

    static Place of(Element element, AnnotationMirror annotation, AnnotationValue value) {
        return new InElement(element, annotation, value);
    }

    /** At an element, at an annotation on it, or at a value of that. */
    record InElement(
            Element element,
            @Nullable AnnotationMirror annotation,
            @Nullable AnnotationValue value) implements Place {}

    /** Inside a method's body, where there are no elements; only javac lets processors look there. */
    record InTree(Trees trees, CompilationUnitTree unit, Tree tree) implements Place {}
}
