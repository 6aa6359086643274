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
import java.util.Map;
import java.util.Optional;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;
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
        return asWritten(type, Map.of());
    }

    /** The same with type variables under other names. */
    static TypeName asWritten(TypeMirror type, Map<Element, String> renamed) {
        boolean saysOfNull =
                TypeParts.of(type).stream().anyMatch(part -> !nullness(part).isEmpty());
        return saysOfNull || !renamed.isEmpty() ? rewritten(type, renamed) : TypeName.get(type);
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
        return declarations(variables, Map.of());
    }

    /** The same under other names. */
    static List<TypeVariableName> declarations(List<? extends TypeMirror> variables, Map<Element, String> renamed) {
        return variables.stream()
                .map(variable -> declaration((TypeVariable) variable, renamed))
                .toList();
    }

    private static TypeVariableName declaration(TypeVariable variable, Map<Element, String> renamed) {
        List<TypeName> bounds = new ArrayList<>();
        for (TypeMirror bound : TypeParts.bounds(variable)) {
            bounds.add(asWritten(bound, renamed));
        }
        if (bounds.size() > 1 && bounds.get(0).equals(ClassName.OBJECT)) {
            // Said twice, since JavaPoet drops one as taken for granted; but T erases to its first bound.
            bounds.add(0, ClassName.OBJECT);
        }
        return TypeVariableName.get(name(variable, renamed), bounds.toArray(TypeName[]::new));
    }

    private static boolean isInGeneric(DeclaredType type) {
        return TypeParts.enclosing(type)
                .filter(outer -> !outer.getTypeArguments().isEmpty())
                .isPresent();
    }

    private static String name(TypeVariable variable, Map<Element, String> renamed) {
        Element element = variable.asElement();
        return renamed.getOrDefault(element, element.getSimpleName().toString());
    }

    private static TypeName rewritten(TypeMirror type, Map<Element, String> renamed) {
        TypeName name = switch (type.getKind()) {
            case DECLARED -> rewrittenArguments((DeclaredType) type, renamed);
            case ARRAY -> ArrayTypeName.of(rewritten(((ArrayType) type).getComponentType(), renamed));
            case TYPEVAR -> TypeVariableName.get(name((TypeVariable) type, renamed));
            case WILDCARD -> rewrittenWildcard((WildcardType) type, renamed);
            default -> TypeName.get(type);
        };
        return name.annotated(nullness(type));
    }

    private static TypeName rewrittenArguments(DeclaredType type, Map<Element, String> renamed) {
        List<TypeName> arguments = new ArrayList<>();
        type.getTypeArguments().forEach(argument -> arguments.add(rewritten(argument, renamed)));
        ClassName raw = ClassName.get((TypeElement) type.asElement());
        if (isInGeneric(type)) {
            TypeName outer = rewritten(TypeParts.enclosing(type).orElseThrow(), renamed);
            return ((ParameterizedTypeName) outer).nestedClass(raw.simpleName(), arguments);
        }
        return arguments.isEmpty() ? raw : ParameterizedTypeName.get(raw, arguments.toArray(TypeName[]::new));
    }

    private static TypeName rewrittenWildcard(WildcardType type, Map<Element, String> renamed) {
        if (type.getSuperBound() != null) {
            return WildcardTypeName.supertypeOf(rewritten(type.getSuperBound(), renamed));
        }
        return type.getExtendsBound() == null
                ? WildcardTypeName.subtypeOf(Object.class)
                : WildcardTypeName.subtypeOf(rewritten(type.getExtendsBound(), renamed));
    }

    static List<AnnotationSpec> nullness(TypeMirror type) {
        List<AnnotationSpec> found = new ArrayList<>();
        if (type.getKind() == TypeKind.ERROR) {
            return found;
        }
        for (AnnotationMirror annotation : type.getAnnotationMirrors()) {
            if (Nullness.isSaidBy(annotation)) {
                found.add(AnnotationCopy.of(annotation));
            }
        }
        return found;
    }
}
