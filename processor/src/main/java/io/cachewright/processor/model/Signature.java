package io.cachewright.processor.model;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeVariableName;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.Modifier;

/**
 * The head of an overriding method, seen from the generated class.
 *
 * @param through what a wrapped object must be taken for, where a call of its own type could mean several methods
 */
public record Signature(
        String name,
        Set<Modifier> modifiers,
        List<AnnotationSpec> annotations,
        List<TypeVariableName> typeVariables,
        TypeName returnType,
        List<Parameter> parameters,
        boolean isVarArgs,
        List<TypeName> exceptions,
        Optional<TypeName> through) {
    public Signature {
        modifiers = Set.copyOf(modifiers);
        annotations = List.copyOf(annotations);
        typeVariables = List.copyOf(typeVariables);
        parameters = List.copyOf(parameters);
        exceptions = List.copyOf(exceptions);
    }

    public List<String> parameterNames() {
        return parameters.stream().map(Parameter::name).toList();
    }

    /** {@code quote(sku, currency)}. */
    public String withParameterNames() {
        return name + "(" + String.join(", ", parameterNames()) + ")";
    }
}
