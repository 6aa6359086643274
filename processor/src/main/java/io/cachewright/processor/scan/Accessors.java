package io.cachewright.processor.scan;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.TypeVariable;
import javax.lang.model.util.ElementFilter;

/**
 * What a path may go on with from a type: methods without parameters under their own names, getters under the names of
 * their properties, fields. Of several under one name the first of these wins.
 */
final class Accessors {
    private final Compilation compilation;
    private final Visibility visibility;

    Accessors(Compilation compilation, Visibility visibility) {
        this.compilation = compilation;
        this.visibility = visibility;
    }

    /**
     * One step of a path.
     *
     * @param call as written after the dot: {@code getId()}
     */
    record Accessor(String call, TypeMirror type, Element element, boolean isUsable) {}

    Optional<Accessor> find(TypeMirror type, String name) {
        return Optional.ofNullable(of(type).get(name));
    }

    /** All of them by the names that a path calls them, those that can't be used from the generated class included. */
    Map<String, Accessor> of(TypeMirror type) {
        Map<String, Accessor> found = new LinkedHashMap<>();
        for (Receiver receiver : receivers(type)) {
            List<? extends Element> members = compilation.elements().getAllMembers((TypeElement)
                    receiver.type().asElement());
            List<ExecutableElement> methods = new ArrayList<>();
            for (Element member : members) {
                if (member.getKind() == ElementKind.METHOD && isAccessor((ExecutableElement) member)) {
                    methods.add((ExecutableElement) member);
                }
            }
            methods.forEach(method -> add(found, method.getSimpleName().toString(), accessor(receiver, method)));
            methods.forEach(method -> property(method).ifPresent(name -> add(found, name, accessor(receiver, method))));
            for (Element member : members) {
                if (member.getKind() == ElementKind.FIELD
                        && !member.getModifiers().contains(Modifier.STATIC)) {
                    add(found, member.getSimpleName().toString(), field(receiver, member));
                }
            }
        }
        return found;
    }

    private static void add(Map<String, Accessor> found, String name, Accessor accessor) {
        Accessor before = found.get(name);
        if (before == null || (!before.isUsable() && accessor.isUsable())) {
            found.put(name, accessor);
        }
    }

    private Accessor accessor(Receiver receiver, ExecutableElement method) {
        return new Accessor(method.getSimpleName() + "()", receiver.typeOf(method), method, visibility.canUse(method));
    }

    private Accessor field(Receiver receiver, Element field) {
        return new Accessor(field.getSimpleName().toString(), receiver.typeOf(field), field, visibility.canUse(field));
    }

    private static boolean isAccessor(ExecutableElement method) {
        return objection(method).isEmpty();
    }

    /** Why a method under this name is not among the accessors, where the type has one. */
    Optional<String> objectionTo(TypeMirror type, String name) {
        return receivers(type).stream()
                .flatMap(receiver ->
                        ElementFilter.methodsIn(compilation.elements().getAllMembers((TypeElement)
                                        receiver.type().asElement()))
                                .stream())
                .filter(method -> method.getSimpleName().contentEquals(name))
                .flatMap(method -> objection(method).stream())
                .findFirst();
    }

    private static Optional<String> objection(ExecutableElement method) {
        if (method.getModifiers().contains(Modifier.STATIC)) {
            return Optional.of("is static");
        }
        if (!method.getParameters().isEmpty()) {
            return Optional.of("has parameters");
        }
        if (method.getReturnType().getKind() == TypeKind.VOID) {
            return Optional.of("returns void");
        }
        if (!method.getThrownTypes().isEmpty()) {
            return Optional.of(
                    "throws " + TypeText.simple(method.getThrownTypes().get(0)));
        }
        if (!method.getTypeParameters().isEmpty()) {
            return Optional.of("has type parameters");
        }
        return isOfObject(method) ? Optional.of("says nothing of the content") : Optional.empty();
    }

    private static boolean isOfObject(ExecutableElement method) {
        return method.getEnclosingElement() instanceof TypeElement type
                && type.getQualifiedName().contentEquals("java.lang.Object");
    }

    /** {@code id} for {@code getId} and {@code isId}. */
    private static Optional<String> property(ExecutableElement method) {
        String name = method.getSimpleName().toString();
        boolean isBoolean = method.getReturnType().getKind() == TypeKind.BOOLEAN;
        int prefix = name.startsWith("get") ? 3 : name.startsWith("is") && isBoolean ? 2 : 0;
        if (prefix == 0 || name.length() == prefix || !Character.isUpperCase(name.charAt(prefix))) {
            return Optional.empty();
        }
        return Optional.of(Character.toLowerCase(name.charAt(prefix)) + name.substring(prefix + 1));
    }

    private List<Receiver> receivers(TypeMirror type) {
        List<Receiver> receivers = new ArrayList<>();
        switch (type.getKind()) {
            case DECLARED -> receivers.add(Receiver.of(compilation, (DeclaredType) type));
            case TYPEVAR -> TypeParts.bounds((TypeVariable) type).forEach(bound -> receivers.addAll(receivers(bound)));
            default -> {}
        }
        return receivers;
    }
}
