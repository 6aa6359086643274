package io.cachewright.processor.scan;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/**
 * What the compiler can see that no codec will read back by the type alone. A type that is annotated for Jackson is left
 * to it: whoever did that has said what is to be made.
 */
final class ShapeRules {
    static final String INNER = "an inner class, which is nothing without the object around it";

    private static final String WHICH = "so nobody could tell which class to read back";

    /** Abstract, with a text that all of them are read from. */
    private static final Set<String> READ_FROM_TEXT =
            Set.of("java.nio.charset.Charset", "java.time.ZoneId", "java.util.TimeZone");

    private final KnownTypes known;

    ShapeRules(KnownTypes known) {
        this.known = known;
    }

    /** Why values of this type can't be read back, to be read after its name; empty if nothing is known against it. */
    Optional<String> against(TypeMirror type) {
        if (type.getKind() == TypeKind.TYPEVAR || KnownTypes.is(type, "java.lang.Object")) {
            return Optional.of("which can be anything, " + WHICH);
        }
        if (!(type instanceof DeclaredType declared) || type.getKind() != TypeKind.DECLARED) {
            return Optional.empty();
        }
        TypeElement element = (TypeElement) declared.asElement();
        String name = element.getQualifiedName().toString();
        if (Shape.COLLECTIONS.contains(name) || READ_FROM_TEXT.contains(name)) {
            return declared.getTypeArguments().isEmpty()
                            && !element.getTypeParameters().isEmpty()
                    ? Optional.of("which may hold anything, " + WHICH)
                    : Optional.empty();
        }
        if (known.isLive(type) || known.isResource(type) || name.equals("java.lang.Class")) {
            return Optional.of("which lives in this process alone");
        }
        return isAnnotated(element) ? Optional.empty() : againstKind(declared, element);
    }

    private static Optional<String> againstKind(DeclaredType type, TypeElement element) {
        if (element.getKind() == ElementKind.INTERFACE || element.getKind() == ElementKind.ANNOTATION_TYPE) {
            return Optional.of("an interface, " + WHICH);
        }
        if (element.getKind() == ElementKind.CLASS && element.getModifiers().contains(Modifier.ABSTRACT)) {
            return Optional.of("an abstract class, " + WHICH);
        }
        return TypeParts.enclosing(type).isPresent() ? Optional.of(INNER) : Optional.empty();
    }

    /** The same for a type that has no properties at all: a record may mean that, a class hides what it has. */
    Optional<String> againstNothing(DeclaredType type) {
        TypeElement element = (TypeElement) type.asElement();
        return element.getKind() == ElementKind.CLASS && !isAnnotated(element)
                ? Optional.of("which has neither getters nor public fields to be written")
                : Optional.empty();
    }

    private static boolean isAnnotated(TypeElement type) {
        return Stream.concat(Stream.of(type), type.getEnclosedElements().stream())
                .anyMatch(ShapeRules::isForJackson);
    }

    private static boolean isForJackson(Element element) {
        return element.getAnnotationMirrors().stream()
                .map(Compilation::nameOf)
                .anyMatch(name -> name.startsWith("com.fasterxml.jackson.") || name.startsWith("tools.jackson."));
    }
}
