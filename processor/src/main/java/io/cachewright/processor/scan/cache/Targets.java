package io.cachewright.processor.scan.cache;

import io.cachewright.processor.report.Problem;
import io.cachewright.processor.report.Rule;
import io.cachewright.processor.scan.host.Caching;
import io.cachewright.processor.scan.host.MissingTypes;
import io.cachewright.processor.scan.program.Compilation;
import io.cachewright.processor.scan.program.Scan;
import io.cachewright.processor.scan.type.TypeText;
import io.cachewright.processor.scan.type.Visibility;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/** Finds the type whose caches an annotation changes: the host itself, or another with a generated class of its own. */
public final class Targets {
    private final Compilation compilation;
    private final Caching own;
    private final Map<TypeElement, Caching> others = new HashMap<>();
    private final TargetRules rules;

    public Targets(Compilation compilation, Caching own, Visibility visibility) {
        this.compilation = compilation;
        this.own = own;
        this.rules = new TargetRules(compilation, own.host(), visibility);
    }

    /** What is cached in the type that an annotation names, or in the host where it names none. */
    public Scan<Caching> scan(ChangeAnnotation annotation) {
        Optional<AnnotationValue> written = annotation.written("type");
        if (written.isEmpty()) {
            return checked(annotation, own);
        }
        if (!(written.get().getValue() instanceof TypeMirror type) || type.getKind() == TypeKind.ERROR) {
            return Scan.failed(List.of(rules.missing(annotation)));
        }
        if (type.getKind() == TypeKind.VOID) {
            return checked(annotation, own);
        }
        if (type.getKind() != TypeKind.DECLARED) {
            return Scan.failed(List.of(annotation.problem(
                    Rule.TYPE_WITHOUT_CACHE,
                    "type",
                    "'" + TypeText.simple(type) + "' is no class or interface, so it has no @Cached methods.",
                    "Name the class or interface whose method is cached.")));
        }
        return ofType(annotation, (TypeElement) ((DeclaredType) type).asElement());
    }

    private Scan<Caching> ofType(ChangeAnnotation annotation, TypeElement type) {
        if (type.equals(own.host()) || type.equals(annotation.method().getEnclosingElement())) {
            return checked(annotation, own);
        }
        List<Problem> missing = compilation.isSource(type) ? MissingTypes.ofCaches(type) : List.of();
        if (!missing.isEmpty()) {
            return Scan.failed(missing);
        }
        Caching caching = Objects.requireNonNull(others.computeIfAbsent(type, host -> Caching.of(compilation, host)));
        return checked(annotation, caching);
    }

    private Scan<Caching> checked(ChangeAnnotation annotation, Caching caching) {
        Optional<Problem> noCache = rules.withoutCache(annotation, caching);
        if (noCache.isPresent()) {
            return Scan.failed(List.of(noCache.get()));
        }
        if (caching.equals(own)) {
            return Scan.of(caching);
        }
        Scan<Caching> written = rules.written(annotation, caching);
        Optional<Problem> hidden = rules.hidden(annotation, caching);
        return hidden.isPresent() && written.model().isPresent() ? Scan.failed(List.of(hidden.get())) : written;
    }

    public boolean isOwn(Caching caching) {
        return caching.host().equals(own.host());
    }
}
