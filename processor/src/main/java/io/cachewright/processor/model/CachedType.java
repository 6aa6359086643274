package io.cachewright.processor.model;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeVariableName;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A class or an interface with methods that are cached or change caches, and the class to be generated for it.
 *
 * @param source the annotated type
 * @param sourceType the same with its type variables, to be extended, implemented or wrapped
 * @param isAbstract whether abstract methods remain, so that the generated class must be extended in turn
 * @param leavesCachesOut whether Java serialization may write the class, which then has no caches when it is read
 * @param annotations what containers read of the annotated type, such as how many of it there are
 * @param constructors to be mirrored; empty for a wrapper
 * @param delegated methods that a wrapper passes on as they are; empty for a subclass
 * @param qualifiedNames simple names that mean something else inside the generated class, to be written in full
 * @param suppressed warnings that the user's own types would raise again in the generated source
 */
public record CachedType(
        ClassName source,
        TypeName sourceType,
        ClassName generated,
        Form form,
        boolean isPublic,
        boolean isAbstract,
        boolean leavesCachesOut,
        List<TypeVariableName> typeVariables,
        List<AnnotationSpec> annotations,
        List<CachedConstructor> constructors,
        List<CachedMethod> methods,
        ChangingMethods changing,
        List<Signature> delegated,
        Set<String> qualifiedNames,
        List<String> suppressed,
        Available available) {
    public CachedType {
        typeVariables = List.copyOf(typeVariables);
        annotations = List.copyOf(annotations);
        constructors = List.copyOf(constructors);
        methods = List.copyOf(methods);
        delegated = List.copyOf(delegated);
        qualifiedNames = Set.copyOf(qualifiedNames);
        suppressed = List.copyOf(suppressed);
    }

    /** How the generated class stands to the annotated type. */
    public enum Form {
        SUBCLASS,
        WRAPPER
    }

    /** Annotations that may be used in the generated class where the user's module can see them. */
    public record Available(Optional<ClassName> generated, Optional<ClassName> nullable) {}
}
