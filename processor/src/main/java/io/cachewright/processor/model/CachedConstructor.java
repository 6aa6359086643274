package io.cachewright.processor.model;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeVariableName;
import java.util.List;
import java.util.Set;
import javax.lang.model.element.Modifier;

/**
 * A constructor of the annotated class, to be mirrored twice: as it is, and with a {@code Caches} first.
 *
 * @param annotations those that both mirrors carry
 * @param injections those that only the one with {@code Caches} carries, for a container to call it
 * @param uninjected the parameters of the one without, where a container may not find what it injects by
 * @param cachesName the name of the {@code Caches} parameter, unlike any other parameter's
 */
public record CachedConstructor(
        Set<Modifier> modifiers,
        List<AnnotationSpec> annotations,
        List<AnnotationSpec> injections,
        List<TypeVariableName> typeVariables,
        List<Parameter> parameters,
        List<Parameter> uninjected,
        boolean isVarArgs,
        List<TypeName> exceptions,
        String cachesName) {
    public CachedConstructor {
        modifiers = Set.copyOf(modifiers);
        annotations = List.copyOf(annotations);
        injections = List.copyOf(injections);
        typeVariables = List.copyOf(typeVariables);
        parameters = List.copyOf(parameters);
        uninjected = List.copyOf(uninjected);
        exceptions = List.copyOf(exceptions);
    }
}
