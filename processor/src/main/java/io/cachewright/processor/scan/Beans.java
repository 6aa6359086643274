package io.cachewright.processor.scan;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ClassName;
import io.cachewright.processor.scan.method.Carried;
import io.cachewright.processor.scan.method.SignatureScan;
import io.cachewright.processor.scan.program.Compilation;
import io.cachewright.processor.scan.type.AnnotationCopy;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeKind;

/** What a class says of itself to containers: its scope, or that its caching class is to be used instead of it. */
final class Beans {
    private static final ClassName JAKARTA = ClassName.get("jakarta.inject", "Inject");
    private static final ClassName JAVAX = ClassName.get("javax.inject", "Inject");
    private static final ClassName GUICE = ClassName.get("com.google.inject", "Inject");

    /** What annotates an annotation that is a scope or brings one, and what marks a constructor in the same world. */
    private static final Map<String, ClassName> SCOPE = Map.of(
            "jakarta.inject.Scope", JAKARTA,
            "jakarta.enterprise.context.NormalScope", JAKARTA,
            "jakarta.enterprise.inject.Stereotype", JAKARTA,
            "javax.inject.Scope", JAVAX,
            "javax.enterprise.context.NormalScope", JAVAX,
            "javax.enterprise.inject.Stereotype", JAVAX,
            "com.google.inject.ScopeAnnotation", GUICE);

    /** What keeps containers of CDI from making anything of a class, and what marks a constructor there. */
    private static final Map<String, ClassName> VETO = Map.of(
            "jakarta.enterprise.inject.Vetoed", JAKARTA,
            "javax.enterprise.inject.Vetoed", JAVAX);

    /** What speaks of the source that it annotates, and would be wrong of another. */
    private static final Set<String> OF_SOURCES = Set.of("kotlin.", "org.jspecify.");

    private Beans() {}

    /**
     * What annotates the caching class as it does the class. Its scope: without it a container would make one for each
     * place that asks, where its class was to be there once. Of a vetoed class all that a program that runs can see, as
     * no container looks at that class any more.
     */
    static List<AnnotationSpec> annotations(TypeElement host, SignatureScan signatures) {
        boolean isVetoed = host.getAnnotationMirrors().stream().anyMatch(Beans::isVeto);
        boolean isInjected = Injections.areIn(host);
        return host.getAnnotationMirrors().stream()
                .filter(signatures::isKept)
                .filter(annotation -> isVetoed ? isForTheStandIn(annotation) : isInjected && isScope(annotation))
                .map(AnnotationCopy::of)
                .toList();
    }

    /** What marks a constructor for the containers that this class speaks to. */
    static Optional<ClassName> mark(TypeElement host) {
        return host.getAnnotationMirrors().stream()
                .flatMap(annotation -> mark(annotation).stream())
                .findFirst();
    }

    private static Optional<ClassName> mark(AnnotationMirror annotation) {
        return Optional.ofNullable(VETO.get(Compilation.nameOf(annotation))).or(() -> markOfScope(annotation));
    }

    private static Optional<ClassName> markOfScope(AnnotationMirror annotation) {
        if (!isScope(annotation)) {
            return Optional.empty();
        }
        return annotation.getAnnotationType().asElement().getAnnotationMirrors().stream()
                .flatMap(meta -> Optional.ofNullable(SCOPE.get(Compilation.nameOf(meta))).stream())
                .findFirst();
    }

    private static boolean isVeto(AnnotationMirror annotation) {
        return VETO.containsKey(Compilation.nameOf(annotation));
    }

    private static boolean isForTheStandIn(AnnotationMirror annotation) {
        return Carried.isCarried(annotation)
                && !isVeto(annotation)
                && OF_SOURCES.stream().noneMatch(Compilation.nameOf(annotation)::startsWith);
    }

    private static boolean isScope(AnnotationMirror annotation) {
        if (annotation.getAnnotationType().getKind() == TypeKind.ERROR) {
            return false;
        }
        Element type = annotation.getAnnotationType().asElement();
        Retention retention = type.getAnnotation(Retention.class);
        return retention != null
                && retention.value() == RetentionPolicy.RUNTIME
                && type.getAnnotationMirrors().stream().map(Compilation::nameOf).anyMatch(SCOPE::containsKey);
    }
}
