package io.cachewright.processor.scan.type;

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
import java.util.stream.Stream;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.TypeVariable;

/** The compiler's types as names to be written. */
public final class TypeNames {
    private TypeNames() {}

    /**
     * As the user wrote it, with what it says of null; other type annotations are left behind.
     *
     * @param renamed type variables that go by another name
     */
    public static TypeName asWritten(WrittenType type, Map<Element, String> renamed) {
        return type.saysOfNull() || !renamed.isEmpty() ? rewritten(type, renamed) : TypeName.get(type.seen());
    }

    /**
     * The narrowest type that can be written outside of a generic method: {@code List<T>} becomes {@code List<?>}, and
     * {@code T} its first bound.
     */
    public static TypeName outside(TypeMirror type) {
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

    /** The classes that a type is written with. */
    public static Stream<ClassName> classes(TypeName type) {
        if (type instanceof ClassName name) {
            return Stream.of(name);
        }
        if (type instanceof ParameterizedTypeName generic) {
            return Stream.concat(
                    Stream.of(generic.rawType()),
                    generic.typeArguments().stream().flatMap(TypeNames::classes));
        }
        if (type instanceof WildcardTypeName wildcard) {
            return Stream.concat(wildcard.lowerBounds().stream(), wildcard.upperBounds().stream())
                    .flatMap(TypeNames::classes);
        }
        return type instanceof ArrayTypeName array ? classes(array.componentType()) : Stream.empty();
    }

    /** Type variables as they are declared, with their bounds. */
    public static List<TypeVariableName> declarations(List<? extends TypeMirror> variables, Visibility visibility) {
        return declarations(variables, Map.of(), visibility);
    }

    /** The same under other names. */
    public static List<TypeVariableName> declarations(
            List<? extends TypeMirror> variables, Map<Element, String> renamed, Visibility visibility) {
        return variables.stream()
                .map(variable -> declaration((TypeVariable) variable, renamed, visibility))
                .toList();
    }

    private static TypeVariableName declaration(
            TypeVariable variable, Map<Element, String> renamed, Visibility visibility) {
        List<TypeName> bounds = new ArrayList<>();
        for (TypeMirror bound : TypeParts.bounds(variable)) {
            bounds.add(asWritten(WrittenType.of(bound, visibility), renamed));
        }
        if (bounds.size() > 1 && bounds.get(0).equals(ClassName.OBJECT)) {
            // Said twice, since JavaPoet drops one as taken for granted; but T erases to its first bound.
            bounds.add(0, ClassName.OBJECT);
        }
        return TypeVariableName.get(name(variable, renamed), bounds.toArray(TypeName[]::new));
    }

    private static String name(TypeVariable variable, Map<Element, String> renamed) {
        Element element = variable.asElement();
        return renamed.entrySet().stream()
                .filter(entry -> isSame(entry.getKey(), element))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElseGet(() -> element.getSimpleName().toString());
    }

    /** To Eclipse's compiler a variable that carries an annotation is another element. */
    private static boolean isSame(Element one, Element other) {
        return one.getSimpleName().equals(other.getSimpleName())
                && one.getEnclosingElement().equals(other.getEnclosingElement());
    }

    private static TypeName rewritten(WrittenType type, Map<Element, String> renamed) {
        TypeName name = switch (type.seen().getKind()) {
            case DECLARED -> rewrittenArguments(type, renamed);
            case ARRAY -> ArrayTypeName.of(rewritten(type.component(), renamed));
            case TYPEVAR -> TypeVariableName.get(name((TypeVariable) type.seen(), renamed));
            case WILDCARD -> rewrittenWildcard(type, renamed);
            default -> TypeName.get(type.seen());
        };
        return name.annotated(type.nullness());
    }

    private static TypeName rewrittenArguments(WrittenType type, Map<Element, String> renamed) {
        ClassName raw = ClassName.get((TypeElement) ((DeclaredType) type.seen()).asElement());
        List<TypeName> arguments = type.arguments().stream()
                .map(argument -> rewritten(argument, renamed))
                .toList();
        Optional<TypeName> outer = type.enclosing().map(enclosing -> rewritten(enclosing, renamed));
        if (outer.isPresent() && outer.get() instanceof ParameterizedTypeName generic) {
            return generic.nestedClass(raw.simpleName(), arguments);
        }
        return arguments.isEmpty() ? raw : ParameterizedTypeName.get(raw, arguments.toArray(TypeName[]::new));
    }

    private static TypeName rewrittenWildcard(WrittenType type, Map<Element, String> renamed) {
        Optional<TypeName> above = type.superBound().map(bound -> rewritten(bound, renamed));
        Optional<TypeName> below = type.extendsBound().map(bound -> rewritten(bound, renamed));
        return above.map(WildcardTypeName::supertypeOf)
                .orElseGet(() -> WildcardTypeName.subtypeOf(below.orElse(ClassName.OBJECT)));
    }
}
