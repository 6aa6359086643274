package io.cachewright.processor.scan.host;

import io.cachewright.processor.model.CachedMethod;
import io.cachewright.processor.report.Place;
import io.cachewright.processor.report.Problem;
import io.cachewright.processor.report.Rule;
import io.cachewright.processor.scan.program.Compilation;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;

/** The names of a host's caches, each of which is given once. */
final class CacheNames {
    private final Compilation compilation;
    private final TypeElement host;
    private final Map<String, ExecutableElement> given = new HashMap<>();

    CacheNames(Compilation compilation, TypeElement host) {
        this.compilation = compilation;
        this.host = host;
    }

    /** The problem with a method's name, where another method has it already. */
    Optional<Problem> add(CachedMethod model, ExecutableElement method) {
        ExecutableElement first = given.putIfAbsent(model.settings().name(), method);
        boolean isInterface = host.getKind() == ElementKind.INTERFACE;
        if (first == null || (isInterface && compilation.haveSameSignature(host, first, method))) {
            return Optional.empty();
        }
        AnnotationMirror cached =
                Compilation.annotation(method, Compilation.CACHED).orElseThrow();
        Place place = Compilation.written(cached, "name")
                .map(value -> Place.of(method, cached, value))
                .orElse(Place.of(method));
        return Optional.of(new Problem(
                Rule.NAME_REPEATED,
                method.getEnclosingElement().equals(host) ? place : Place.of(host),
                "name \"" + model.settings().name() + "\" is that of method '" + first.getSimpleName()
                        + "' already, and two methods can't share their results.",
                "Choose another name, or leave it out."));
    }
}
