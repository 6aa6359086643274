package io.cachewright.processor.scan.cache;

import com.palantir.javapoet.ClassName;
import io.cachewright.processor.report.Problem;
import io.cachewright.processor.report.Rule;
import io.cachewright.processor.scan.host.Caching;
import io.cachewright.processor.scan.host.HostRules;
import io.cachewright.processor.scan.host.Hosts;
import io.cachewright.processor.scan.name.GeneratedNames;
import io.cachewright.processor.scan.program.Annotated;
import io.cachewright.processor.scan.program.Compilation;
import io.cachewright.processor.scan.program.Scan;
import io.cachewright.processor.scan.type.NotThere;
import io.cachewright.processor.scan.type.Visibility;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.lang.model.element.Element;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;

/** Whether a type has caches, a generated class to reach them by, and whether that can be seen from here. */
final class TargetRules {
    private final Compilation compilation;
    private final TypeElement host;
    private final Visibility visibility;

    TargetRules(Compilation compilation, TypeElement host, Visibility visibility) {
        this.compilation = compilation;
        this.host = host;
        this.visibility = visibility;
    }

    Problem missing(ChangeAnnotation annotation) {
        return NotThere.problem(annotation.place("type"), annotation.name() + " names as type", "a class");
    }

    Optional<Problem> withoutCache(ChangeAnnotation annotation, Caching caching) {
        if (!caching.cached().isEmpty()) {
            return Optional.empty();
        }
        TypeElement type = caching.host();
        String subject = HostRules.kindOf(type) + " '" + type.getSimpleName() + "' ";
        Optional<TypeElement> source = generatedFrom(type);
        if (source.isPresent()) {
            return Optional.of(annotation.problem(
                    Rule.TYPE_WITHOUT_CACHE,
                    "type",
                    subject + "is the one that is generated for '"
                            + source.get().getSimpleName() + "', whose methods are @Cached.",
                    "Write type = " + source.get().getSimpleName() + ".class."));
        }
        return Optional.of(annotation.problem(
                Rule.TYPE_WITHOUT_CACHE,
                "type",
                subject + "has no @Cached methods, so there is nothing to "
                        + (annotation.isPut() ? "put into." : "invalidate."),
                cachedParent(type)
                        .map(parent ->
                                "Write type = " + parent.getSimpleName() + ".class, where the methods are @Cached.")
                        .orElse(
                                type.equals(host)
                                        ? "Name the class whose method is cached, as in type = PriceService.class."
                                        : "Name the class whose method is cached, or annotate the method with"
                                                + " @Cached.")));
    }

    private Optional<TypeElement> generatedFrom(TypeElement type) {
        ClassName name = ClassName.get(type);
        return parents(type)
                .filter(parent ->
                        GeneratedNames.generatedName(ClassName.get(parent)).equals(name))
                .findFirst();
    }

    private Optional<TypeElement> cachedParent(TypeElement type) {
        return parents(type).filter(Annotated::declaresCached).findFirst();
    }

    private Stream<TypeElement> parents(TypeElement type) {
        return compilation.types().directSupertypes(type.asType()).stream()
                .map(TargetRules::element)
                .flatMap(Optional::stream);
    }

    private static Optional<TypeElement> element(TypeMirror type) {
        return type instanceof DeclaredType declared && declared.asElement() instanceof TypeElement element
                ? Optional.of(element)
                : Optional.empty();
    }

    /** The type, if a class with its handles is written for it or was. */
    Scan<Caching> written(ChangeAnnotation annotation, Caching caching) {
        TypeElement type = caching.host();
        List<Problem> problems = new ArrayList<>(HostRules.check(compilation, type));
        if (!compilation.isSource(type)) {
            boolean isThere = problems.isEmpty()
                    && caching.methods().values().stream()
                            .allMatch(method -> isThere(method.names().handle()));
            return isThere ? Scan.of(caching) : Scan.failed(List.of(notGenerated(annotation, type)));
        }
        problems.addAll(caching.problems());
        List<Problem> errors =
                problems.stream().filter(problem -> !problem.rule().isWarning()).toList();
        if (errors.isEmpty()) {
            return Scan.of(caching);
        }
        // They are reported there, if it asks for a class; here those count that another processor may mend.
        return Scan.failed(
                Hosts.asks(type)
                        ? errors.stream()
                                .filter(problem -> problem.rule().mayBeMended())
                                .toList()
                        : List.of(notGenerated(annotation, type, errors.get(0))));
    }

    private boolean isThere(ClassName name) {
        return compilation.elements().getTypeElement(name.canonicalName()) != null;
    }

    private static Problem notGenerated(ChangeAnnotation annotation, TypeElement type) {
        return annotation.problem(
                Rule.TYPE_NOT_GENERATED,
                "type",
                said(type)
                        + "comes from a library without the class that Cachewright writes for it, so nothing leads to its"
                        + " caches.",
                "Compile the library with this version of Cachewright's annotation processor.");
    }

    private static Problem notGenerated(ChangeAnnotation annotation, TypeElement type, Problem reason) {
        return annotation.problem(
                Rule.TYPE_NOT_GENERATED,
                "type",
                said(type) + "has no generated class, so nothing leads to its caches: " + reason.text(),
                reason.fix());
    }

    private static String said(TypeElement type) {
        return HostRules.kindOf(type) + " '" + type.getSimpleName() + "' ";
    }

    Optional<Problem> hidden(ChangeAnnotation annotation, Caching caching) {
        for (Element type = caching.host(); type instanceof TypeElement; type = type.getEnclosingElement()) {
            boolean isPublic = type.getModifiers().contains(Modifier.PUBLIC);
            if (!isPublic && !visibility.isAtHome(type)) {
                return Optional.of(annotation.problem(
                        Rule.INACCESSIBLE_TYPE,
                        "type",
                        said(caching.host()) + "is not public, so the class that is generated for it can't be seen from"
                                + " this package.",
                        "Make '" + type.getSimpleName() + "' public."));
            }
        }
        return Optional.empty();
    }
}
