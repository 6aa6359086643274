package io.cachewright.processor.scan.path;

import io.cachewright.processor.scan.program.Compilation;
import io.cachewright.processor.scan.type.KnownTypes;
import io.cachewright.processor.scan.type.TypeParts;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.ExecutableType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.TypeVariable;
import javax.lang.model.type.WildcardType;

/**
 * A type that members are taken from. Its class's own type variables stand in for its wildcards while a member is
 * looked at; those that are left in the member's type are then widened to a type that can be written.
 * ({@code Types.capture} would do the first step, but Eclipse's compiler does not have it.)
 *
 * @param wildcards what each stand-in is known to extend
 */
record Receiver(Compilation compilation, DeclaredType type, Map<Element, TypeMirror> wildcards) {
    static Receiver of(Compilation compilation, DeclaredType type) {
        TypeElement element = (TypeElement) type.asElement();
        List<? extends TypeMirror> arguments = type.getTypeArguments();
        boolean hasWildcard = arguments.stream().anyMatch(argument -> argument.getKind() == TypeKind.WILDCARD);
        if (!hasWildcard || TypeParts.enclosing(type).isPresent()) {
            return new Receiver(compilation, type, Map.of());
        }
        boolean namesItsOwn = arguments.stream().anyMatch(argument -> TypeParts.mentionVariablesOf(element, argument));
        Map<Element, TypeMirror> wildcards = new HashMap<>();
        TypeMirror[] opened = new TypeMirror[arguments.size()];
        for (int i = 0; i < opened.length; i++) {
            opened[i] = arguments.get(i);
            if (opened[i].getKind() == TypeKind.WILDCARD) {
                TypeVariable standIn =
                        (TypeVariable) element.getTypeParameters().get(i).asType();
                TypeMirror bound = ((WildcardType) opened[i]).getExtendsBound();
                TypeMirror ofClass = TypeParts.bounds(standIn).get(0);
                boolean isSaid = bound != null && !namesItsOwn && !KnownTypes.is(bound, "java.lang.Object");
                wildcards.put(standIn.asElement(), isSaid ? bound : ofClass);
                opened[i] = standIn;
            }
        }
        return new Receiver(compilation, compilation.types().getDeclaredType(element, opened), wildcards);
    }

    /** What a field holds or a method returns. */
    TypeMirror typeOf(Element member) {
        TypeMirror seen = compilation.types().asMemberOf(type, member);
        return widened(member instanceof ExecutableElement ? ((ExecutableType) seen).getReturnType() : seen);
    }

    private TypeMirror widened(TypeMirror type) {
        if (!mentionsStandIn(type)) {
            return type;
        }
        return switch (type.getKind()) {
            case TYPEVAR -> widenedVariable((TypeVariable) type);
            case ARRAY -> compilation.types().getArrayType(widened(((ArrayType) type).getComponentType()));
            case DECLARED -> widenedArguments((DeclaredType) type);
            default -> compilation.types().erasure(type);
        };
    }

    private TypeMirror widenedVariable(TypeVariable variable) {
        TypeMirror bound = wildcards.get(variable.asElement());
        return bound == null || mentionsStandIn(bound) ? compilation.types().erasure(variable) : bound;
    }

    private TypeMirror widenedArguments(DeclaredType type) {
        if (TypeParts.enclosing(type).isPresent()) {
            return compilation.types().erasure(type);
        }
        TypeMirror[] arguments = type.getTypeArguments().stream()
                .map(argument -> mentionsStandIn(argument) ? compilation.types().getWildcardType(null, null) : argument)
                .toArray(TypeMirror[]::new);
        return compilation.types().getDeclaredType((TypeElement) type.asElement(), arguments);
    }

    private boolean mentionsStandIn(TypeMirror type) {
        return !wildcards.isEmpty()
                && TypeParts.of(type).stream()
                        .anyMatch(part -> part.getKind() == TypeKind.TYPEVAR
                                && wildcards.containsKey(((TypeVariable) part).asElement()));
    }
}
