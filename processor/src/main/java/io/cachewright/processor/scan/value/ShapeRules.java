package io.cachewright.processor.scan.value;

import io.cachewright.processor.scan.program.Compilation;
import io.cachewright.processor.scan.type.KnownTypes;
import io.cachewright.processor.scan.type.TypeParts;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/**
 * Finds types that no codec could read back by the type alone, as far as the compiler can see. Subtypes that Jackson
 * gives names are told apart by those.
 */
final class ShapeRules {
    static final String INNER = "an inner class, which is nothing without the object around it";

    /** So it is with a caching class that waits for this one, and with what a library does without. */
    static final String MISSING = "a type that is not there when this is written";

    private static final String WHICH = "so nobody could tell which class to read back";

    /** Collections and maps that come back as what they were. */
    private static final Set<String> CONTAINERS = Set.of(
            "java.util.ArrayList",
            "java.util.EnumMap",
            "java.util.EnumSet",
            "java.util.HashMap",
            "java.util.HashSet",
            "java.util.LinkedHashMap",
            "java.util.LinkedHashSet",
            "java.util.LinkedList",
            "java.util.List",
            "java.util.Map",
            "java.util.Set");

    /** Abstract, with a text that all of them are read from. */
    private static final String ZONE = "java.time.ZoneId";

    private final Compilation compilation;
    private final KnownTypes known;

    ShapeRules(Compilation compilation, KnownTypes known) {
        this.compilation = compilation;
        this.known = known;
    }

    /** Why values of this type can't be read back, to be read after its name; empty if nothing is known against it. */
    Optional<String> against(TypeMirror type) {
        if (type.getKind() == TypeKind.TYPEVAR || KnownTypes.is(type, "java.lang.Object")) {
            return Optional.of("which can be anything, " + WHICH);
        }
        if (type.getKind() == TypeKind.ERROR) {
            return Optional.of(MISSING);
        }
        if (!(type instanceof DeclaredType declared) || type.getKind() != TypeKind.DECLARED) {
            return Optional.empty();
        }
        TypeElement element = (TypeElement) declared.asElement();
        String name = element.getQualifiedName().toString();
        boolean isRaw = declared.getTypeArguments().isEmpty()
                && !element.getTypeParameters().isEmpty();
        if (isRaw) {
            return Optional.of("which may hold anything, " + WHICH);
        }
        if (CONTAINERS.contains(name) || name.equals(ZONE)) {
            return Optional.empty();
        }
        if (known.isAny(type, Set.of("java.util.Collection", "java.util.Map"))) {
            return Optional.of("which would not come back as what it was");
        }
        if (known.isLive(type) || known.isResource(type) || name.equals("java.lang.Class")) {
            return Optional.of("which lives in this process alone");
        }
        return againstKind(declared, element);
    }

    private Optional<String> againstKind(DeclaredType type, TypeElement element) {
        boolean isOpen =
                element.getKind() != ElementKind.ENUM && element.getModifiers().contains(Modifier.ABSTRACT);
        if (isOpen && !Compilation.has(element, "com.fasterxml.jackson.annotation.JsonTypeInfo")) {
            boolean isClass = element.getKind() == ElementKind.CLASS;
            return Optional.of((isClass ? "an abstract class, " : "an interface, ") + WHICH);
        }
        if (TypeParts.enclosing(type).isPresent()) {
            return Optional.of(INNER);
        }
        boolean isOfUser = element.getKind() == ElementKind.CLASS
                && !State.isOfTheJdk(element.getQualifiedName().toString());
        return isOfUser
                ? State.hidden(compilation, type)
                        .map(parent -> "which extends " + parent.getSimpleName() + ", whose state is hidden")
                : Optional.empty();
    }
}
