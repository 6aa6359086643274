package io.cachewright.processor.scan;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.TypeName;
import io.cachewright.processor.model.Parameter;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.util.List;
import java.util.Set;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;

/** What tells a container how to make an object of a class, and how many of them. */
final class Injections {
    /** What tells it which constructor to call; each class may have one of them. */
    private static final Set<String> INJECTIONS = Set.of(
            "jakarta.inject.Inject",
            "javax.inject.Inject",
            "com.google.inject.Inject",
            "com.google.inject.assistedinject.AssistedInject",
            "dagger.assisted.AssistedInject",
            "org.springframework.beans.factory.annotation.Autowired");

    /** What annotates an annotation that is a scope. */
    private static final Set<String> SCOPE =
            Set.of("jakarta.inject.Scope", "javax.inject.Scope", "com.google.inject.ScopeAnnotation");

    /** Dagger refuses it where it is not to call the constructor. */
    private static final TypeName ASSISTED = ClassName.get("dagger.assisted", "Assisted");

    private Injections() {}

    static boolean isInjection(AnnotationMirror annotation) {
        return INJECTIONS.contains(Compilation.nameOf(annotation));
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

    /**
     * The scopes that the caching class has as well. Without them a container would make one for each place that asks,
     * where its class was to be there once. A class whose constructor nobody marked is left alone: what makes beans of
     * everything with a scope would make two.
     */
    static List<AnnotationSpec> scopes(TypeElement host, SignatureScan signatures) {
        boolean isInjected = ElementFilter.constructorsIn(host.getEnclosedElements()).stream()
                .anyMatch(Injections::isMarked);
        if (!isInjected) {
            return List.of();
        }
        return host.getAnnotationMirrors().stream()
                .filter(annotation -> signatures.isKept(annotation) && isScope(annotation))
                .map(AnnotationCopy::of)
                .toList();
    }

    private static boolean isMarked(ExecutableElement constructor) {
        return constructor.getAnnotationMirrors().stream().anyMatch(Injections::isInjection);
    }

    private static boolean isScope(AnnotationMirror annotation) {
        Element type = annotation.getAnnotationType().asElement();
        Retention retention = type.getAnnotation(Retention.class);
        return retention != null
                && retention.value() == RetentionPolicy.RUNTIME
                && type.getAnnotationMirrors().stream().map(Compilation::nameOf).anyMatch(SCOPE::contains);
    }
}
