package io.cachewright.processor.scan.program;

import java.util.Set;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;

/** What Lombok does to a class, known by its annotations before it has done it. */
public final class Lombok {
    private static final Set<String> ADD_EQUALS = Set.of("lombok.Data", "lombok.Value", "lombok.EqualsAndHashCode");

    private static final Set<String> ADD_CONSTRUCTORS = Set.of(
            "lombok.AllArgsConstructor",
            "lombok.Builder",
            "lombok.Data",
            "lombok.NoArgsConstructor",
            "lombok.RequiredArgsConstructor",
            "lombok.Value",
            "lombok.experimental.SuperBuilder");

    private Lombok() {}

    public static boolean addsEquals(TypeElement type) {
        return hasAny(type, ADD_EQUALS);
    }

    public static boolean makesFinal(TypeElement type) {
        return Compilation.has(type, "lombok.Value") && !Compilation.has(type, "lombok.experimental.NonFinal");
    }

    public static boolean makesStatic(TypeElement type) {
        return Compilation.has(type, "lombok.experimental.UtilityClass");
    }

    /** Whether it has yet to replace the constructor that a class without one has. */
    public static boolean hasYetToAddConstructors(Compilation compilation, TypeElement type) {
        return hasAny(type, ADD_CONSTRUCTORS)
                && ElementFilter.constructorsIn(type.getEnclosedElements()).stream()
                        .allMatch(constructor -> isImplicit(compilation, constructor));
    }

    private static boolean isImplicit(Compilation compilation, ExecutableElement constructor) {
        return compilation.elements().getOrigin(constructor) == Elements.Origin.MANDATED;
    }

    private static boolean hasAny(TypeElement type, Set<String> annotations) {
        return type.getAnnotationMirrors().stream()
                .anyMatch(annotation -> annotations.contains(Compilation.nameOf(annotation)));
    }
}
