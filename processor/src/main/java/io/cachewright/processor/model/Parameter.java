package io.cachewright.processor.model;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.TypeName;
import java.util.List;

/** A parameter of a method or constructor as it is written again. */
public record Parameter(String name, TypeName type, List<AnnotationSpec> annotations) {
    public Parameter {
        annotations = List.copyOf(annotations);
    }
}
