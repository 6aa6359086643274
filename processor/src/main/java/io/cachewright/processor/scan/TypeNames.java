package io.cachewright.processor.scan;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeVariableName;
import com.palantir.javapoet.WildcardTypeName;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.TypeVariable;
import javax.lang.model.type.WildcardType;

/** The compiler's types as names to be written. */
final class TypeNames {
    private TypeNames() {}

    /** As the user wrote it, with what it says of null; other type annotations are left behind. */
    static TypeName asWritten(TypeMirror type) {
        boolean saysOfNull =
                TypeParts.of(type).stream().anyMatch(part -> !nullness(part).isEmpty());
        return saysOfNull ? annotated(type) : TypeName.get(type);
    }

    /** A type for a cache to be declared with: no primitive, and nothing said of null. */
    static TypeName boxed(TypeMirror type) {
        TypeName name = TypeName.get(type);
        return name.isPrimitive() ? name.box() : name;
    }

    /**
     * The narrowest type that can be written outside of a generic method: {@code List<T>} becomes {@code List<?>}, and
     * {@code T} its first bound.
     */
    static TypeName outside(TypeMirror type) {
        if (!TypeParts.mentionMethodVariables(type)) {
            return TypeName.get(type);
        }
        return switch (type.getKind()) {
            case TYPEVAR -> outside(TypeParts.bounds((TypeVariable) type).get(0));
            case ARRAY -> ArrayTypeName.of(outside(((ArrayType) type).getComponentType()));
            default -> declaredOutside((DeclaredType) type);
        };
    }

    private static TypeName declaredOutside(DeclaredType type) {
        ClassName raw = ClassName.get((TypeElement) type.asElement());
        TypeName[] arguments = type.getTypeArguments().stream()
                .map(argument -> TypeParts.mentionMethodVariables(argument)
                        ? WildcardTypeName.subtypeOf(Object.class)
                        : TypeName.get(argument))
                .toArray(TypeName[]::new);
        Optional<TypeName> enclosing = TypeParts.enclosing(type).map(outer -> outside(outer));
        if (enclosing.isPresent() && enclosing.get() instanceof ParameterizedTypeName outer) {
            return outer.nestedClass(raw.simpleName(), List.of(arguments));
        }
        return ParameterizedTypeName.get(raw, arguments);
    }

    /** Type variables as they are declared, with their bounds. */
    static List<TypeVariableName> declarations(List<? extends TypeMirror> variables) {
        return variables.stream()
                .map(variable -> declaration((TypeVariable) variable))
                .toList();
    }

    private static TypeVariableName declaration(TypeVariable variable) {
        List<TypeName> bounds = new ArrayList<>();
        for (TypeMirror bound : TypeParts.bounds(variable)) {
            bounds.add(asWritten(bound));
        }
        if (bounds.size() > 1 && bounds.get(0).equals(ClassName.OBJECT)) {
            // Said in other words, or JavaPoet takes it for granted; but T erases to its first bound.
            bounds.set(0, TypeVariableName.get("Object"));
        }
        return TypeVariableName.get(variable.asElement().getSimpleName().toString(), bounds.toArray(TypeName[]::new));
    }

    private static boolean isInGeneric(DeclaredType type) {
        return TypeParts.enclosing(type)
                .filter(outer -> !outer.getTypeArguments().isEmpty())
                .isPresent();
    }

    private static TypeName annotated(TypeMirror type) {
        TypeName name = switch (type.getKind()) {
            case DECLARED -> annotatedArguments((DeclaredType) type);
            case ARRAY -> ArrayTypeName.of(annotated(((ArrayType) type).getComponentType()));
            case TYPEVAR ->
                TypeVariableName.get(
                        ((TypeVariable) type).asElement().getSimpleName().toString());
            case WILDCARD -> annotatedWildcard((WildcardType) type);
            default -> TypeName.get(type);
        };
        return name.annotated(nullness(type));
    }

    private static TypeName annotatedArguments(DeclaredType type) {
        if (type.getTypeArguments().isEmpty() || isInGeneric(type)) {
            return TypeName.get(type).withoutAnnotations();
        }
        List<TypeName> arguments = new ArrayList<>();
        type.getTypeArguments().forEach(argument -> arguments.add(annotated(argument)));
        return ParameterizedTypeName.get(
                ClassName.get((TypeElement) type.asElement()), arguments.toArray(TypeName[]::new));
    }

    private static TypeName annotatedWildcard(WildcardType type) {
        if (type.getSuperBound() != null) {
            return WildcardTypeName.supertypeOf(annotated(type.getSuperBound()));
        }
        return type.getExtendsBound() == null
                ? WildcardTypeName.subtypeOf(Object.class)
                : WildcardTypeName.subtypeOf(annotated(type.getExtendsBound()));
    }

    static List<AnnotationSpec> nullness(TypeMirror type) {
        List<AnnotationSpec> found = new ArrayList<>();
        if (type.getKind() == TypeKind.ERROR) {
            return found;
        }
        for (AnnotationMirror annotation : type.getAnnotationMirrors()) {
            if (Nullness.isSaidBy(annotation)) {
                found.add(AnnotationSpec.get(annotation));
            }
        }
        return found;
    }
}
