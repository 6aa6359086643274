package io.cachewright.processor.scan;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.TypeName;
import io.cachewright.processor.model.Parameter;
import io.cachewright.processor.scan.program.Compilation;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;

/** What tells a container which constructor of a class to call. */
final class Injections {
    /** What marks constructors, methods and fields alike. */
    private static final Set<String> INJECT =
            Set.of("jakarta.inject.Inject", "javax.inject.Inject", "com.google.inject.Inject");

    /** What else marks a constructor; each class may have one that is marked. */
    private static final Set<String> OF_CONSTRUCTORS = Set.of(
            "com.google.inject.assistedinject.AssistedInject",
            "dagger.assisted.AssistedInject",
            "org.springframework.beans.factory.annotation.Autowired");

    /** Dagger refuses it where it is not to call the constructor. */
    private static final TypeName ASSISTED = ClassName.get("dagger.assisted", "Assisted");

    private Injections() {}

    static boolean isInjection(AnnotationMirror annotation) {
        String name = Compilation.nameOf(annotation);
        return INJECT.contains(name) || OF_CONSTRUCTORS.contains(name);
    }

    /** A parameter of a constructor that no container is to call. */
    static Parameter uninjected(Parameter parameter) {
        return new Parameter(
                parameter.name(),
                parameter.type(),
                parameter.annotations().stream()
                        .filter(annotation -> !annotation.type().equals(ASSISTED))
                        .toList());
    }

    /** Whether a container will find a constructor of the caching class that it is to call. */
    static boolean areIn(TypeElement host) {
        return constructors(host).stream()
                .anyMatch(constructor ->
                        isMarked(constructor) || missing(constructor, host).isPresent());
    }

    /**
     * The mark that a constructor does without because a container calls it anyway: the only one, or the one without
     * parameters. It is mirrored twice, so the mirror with {@code Caches} needs a mark to be preferred.
     */
    static Optional<AnnotationSpec> missing(ExecutableElement constructor, TypeElement host) {
        if (host.getModifiers().contains(Modifier.ABSTRACT)
                || constructors(host).stream().anyMatch(Injections::isMarked)) {
            return Optional.empty();
        }
        boolean takesNothing = constructor.getParameters().isEmpty();
        return Beans.mark(host)
                .filter(mark -> takesNothing || constructors(host).size() == 1)
                .or(() -> ofMembers(host).filter(mark -> takesNothing))
                .map(mark -> AnnotationSpec.builder(mark).build());
    }

    /** What marks a field or a method to be injected once the object is made. */
    private static Optional<ClassName> ofMembers(TypeElement host) {
        return host.getEnclosedElements().stream()
                .filter(member -> member.getKind().isField() || member instanceof ExecutableElement)
                .flatMap(member -> member.getAnnotationMirrors().stream())
                .filter(annotation -> INJECT.contains(Compilation.nameOf(annotation)))
                .map(annotation -> ClassName.get(
                        (TypeElement) annotation.getAnnotationType().asElement()))
                .findFirst();
    }

    /** Those that have twins. */
    private static List<ExecutableElement> constructors(TypeElement host) {
        return ElementFilter.constructorsIn(host.getEnclosedElements()).stream()
                .filter(constructor -> !constructor.getModifiers().contains(Modifier.PRIVATE))
                .toList();
    }

    private static boolean isMarked(ExecutableElement constructor) {
        return constructor.getAnnotationMirrors().stream().anyMatch(Injections::isInjection);
    }
}
