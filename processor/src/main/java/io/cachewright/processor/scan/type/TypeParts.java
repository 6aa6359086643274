package io.cachewright.processor.scan.type;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.TypeParameterElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.ErrorType;
import javax.lang.model.type.ExecutableType;
import javax.lang.model.type.IntersectionType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.TypeVariable;
import javax.lang.model.type.WildcardType;

/**
 * The types that a type is written with: {@code Map<String, ? extends T[]>} has the parts {@code Map}, {@code String},
 * {@code T} and its bounds. Each type variable is entered once, so recursive bounds end.
 */
public final class TypeParts {
    private final List<TypeMirror> parts = new ArrayList<>();
    private final Set<Element> entered = new HashSet<>();

    private TypeParts() {}

    public static List<TypeMirror> of(TypeMirror type) {
        TypeParts parts = new TypeParts();
        parts.add(type);
        return parts.parts;
    }

    /** All that is written in the head of a method or constructor. */
    public static List<TypeMirror> of(ExecutableType method) {
        TypeParts parts = new TypeParts();
        parts.add(method.getReturnType());
        method.getTypeVariables().forEach(parts::add);
        method.getParameterTypes().forEach(parts::add);
        method.getThrownTypes().forEach(parts::add);
        return parts.parts;
    }

    /** The type variables of a class with their bounds. */
    public static List<TypeMirror> ofVariables(TypeElement type) {
        TypeParts parts = new TypeParts();
        type.getTypeParameters().forEach(variable -> parts.add(variable.asType()));
        return parts.parts;
    }

    /**
     * Whether a type names a type variable of a method rather than of a class. Of which method need not be asked: a type is
     * looked at in the head of one.
     */
    public static boolean mentionMethodVariables(TypeMirror type) {
        return of(type).stream()
                .anyMatch(part -> part.getKind() == TypeKind.TYPEVAR
                        && ((TypeVariable) part).asElement() instanceof TypeParameterElement variable
                        && variable.getGenericElement() instanceof ExecutableElement);
    }

    public static boolean mentionVariablesOf(TypeElement host, TypeMirror type) {
        return of(type).stream()
                .anyMatch(part -> part.getKind() == TypeKind.TYPEVAR
                        && ((TypeVariable) part).asElement() instanceof TypeParameterElement variable
                        && variable.getGenericElement().equals(host));
    }

    /** The classes and interfaces among the parts, with those that enclose them. */
    public static Set<TypeElement> declared(List<TypeMirror> parts) {
        Set<TypeElement> declared = new LinkedHashSet<>();
        for (TypeMirror part : parts) {
            if (part.getKind() == TypeKind.DECLARED) {
                Element element = ((DeclaredType) part).asElement();
                while (element instanceof TypeElement type) {
                    declared.add(type);
                    element = type.getEnclosingElement();
                }
            }
        }
        return declared;
    }

    /** What a type variable extends, one at least. */
    public static List<? extends TypeMirror> bounds(TypeVariable variable) {
        TypeMirror bound = variable.getUpperBound();
        if (bound.getKind() == TypeKind.INTERSECTION) {
            return declared(((IntersectionType) bound).getBounds(), variable.asElement());
        }
        // Eclipse's compiler says of T extends Object & Comparable<T> that the bound of T is T.
        boolean isItself = bound.getKind() == TypeKind.TYPEVAR
                && ((TypeVariable) bound).asElement().equals(variable.asElement());
        return isItself ? ((TypeParameterElement) variable.asElement()).getBounds() : List.of(bound);
    }

    /** Where javac puts type arguments into bounds that are interfaces alone, Object comes first. */
    private static List<? extends TypeMirror> declared(List<? extends TypeMirror> bounds, Element variable) {
        int more = variable instanceof TypeParameterElement parameter
                ? bounds.size() - parameter.getBounds().size()
                : 0;
        return more == 1 && KnownTypes.is(bounds.get(0), "java.lang.Object")
                ? bounds.subList(1, bounds.size())
                : bounds;
    }

    /** The type that an inner class's is part of; none for a static nested one, whatever the compiler says. */
    public static Optional<DeclaredType> enclosing(DeclaredType type) {
        return type.getEnclosingType().getKind() == TypeKind.DECLARED
                        && !type.asElement().getModifiers().contains(Modifier.STATIC)
                ? Optional.of((DeclaredType) type.getEnclosingType())
                : Optional.empty();
    }

    private void add(TypeMirror type) {
        switch (type.getKind()) {
            case DECLARED -> addDeclared((DeclaredType) type);
            case ARRAY -> {
                parts.add(type);
                add(((ArrayType) type).getComponentType());
            }
            case TYPEVAR -> addVariable((TypeVariable) type);
            case WILDCARD -> addWildcard((WildcardType) type);
            case ERROR -> addError((ErrorType) type);
            case INTERSECTION -> ((IntersectionType) type).getBounds().forEach(this::add);
            default -> parts.add(type);
        }
    }

    private void addDeclared(DeclaredType type) {
        parts.add(type);
        enclosing(type).ifPresent(this::add);
        type.getTypeArguments().forEach(this::add);
    }

    /** Eclipse's compiler takes {@code List<Missing>} for missing as a whole. */
    private void addError(ErrorType type) {
        List<TypeMirror> missing = type.getTypeArguments().stream()
                .flatMap(argument -> of(argument).stream())
                .filter(part -> part.getKind() == TypeKind.ERROR)
                .toList();
        parts.addAll(missing.isEmpty() ? List.of(type) : missing);
    }

    private void addVariable(TypeVariable variable) {
        parts.add(variable);
        if (entered.add(variable.asElement())) {
            bounds(variable).forEach(this::add);
        }
    }

    private void addWildcard(WildcardType wildcard) {
        if (wildcard.getExtendsBound() != null) {
            add(wildcard.getExtendsBound());
        }
        if (wildcard.getSuperBound() != null) {
            add(wildcard.getSuperBound());
        }
    }
}
