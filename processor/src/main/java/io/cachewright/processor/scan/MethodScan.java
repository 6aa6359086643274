package io.cachewright.processor.scan;

import com.palantir.javapoet.ClassName;
import io.cachewright.processor.model.CacheSettings;
import io.cachewright.processor.model.CachedMethod;
import io.cachewright.processor.model.Key;
import io.cachewright.processor.model.KeyPart;
import io.cachewright.processor.model.Signature;
import io.cachewright.processor.report.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ExecutableType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/** Reads one cached method of a host. */
final class MethodScan {
    private final Compilation compilation;
    private final TypeElement host;
    private final Visibility visibility;
    private final SignatureScan signatures;
    private final Siblings siblings;
    private final Accessors accessors;
    private final KeyRules keyRules;
    private final KnownTypes known;

    MethodScan(
            Compilation compilation,
            TypeElement host,
            Visibility visibility,
            SignatureScan signatures,
            Siblings siblings) {
        this.host = host;
        this.visibility = visibility;
        this.signatures = signatures;
        this.siblings = siblings;
        this.known = new KnownTypes(compilation);
        this.compilation = compilation;
        this.accessors = Accessors.ofObjects(compilation, visibility);
        this.keyRules = new KeyRules(compilation, known);
    }

    /**
     * Reads a method.
     *
     * @param naming of all cached methods of the host
     */
    Scan<CachedMethod> scan(ExecutableElement method, Naming naming, GeneratedNames generated) {
        AnnotationMirror cached =
                Compilation.annotation(method, Compilation.CACHED).orElseThrow();
        ExecutableType seen = siblings.seen(method);
        List<Problem> problems = new ArrayList<>(new MethodRules(host, visibility).check(method, seen));
        problems.addAll(new ValueRules(known).check(method, seen.getReturnType()));
        Signature signature = siblings.limited(signatures.of(method, seen), method);

        boolean isOwn = method.getEnclosingElement().equals(host);
        Scan<CacheSettings> settings = SettingsScan.of(method, cached, naming.cacheName(method), isOwn);
        problems.addAll(settings.problems());
        Roots parameters = Roots.of(method, seen, signature.parameterNames());
        Scan<List<KeyPart>> parts = new KeyScan(accessors, keyRules, visibility, method, cached, parameters).scan();
        problems.addAll(parts.problems());
        Scan<Optional<CachedMethod.Revision>> revision =
                new VersionScan(compilation, keyRules, visibility, host, method, parameters).scan(cached);
        problems.addAll(revision.problems());
        if (Scan.hasError(problems)) {
            return Scan.failed(problems);
        }

        String stem = naming.stem(method);
        String cache = generated.claimMember(stem + "Cache");
        KeyChoice choice = new KeyChoice(host, seen);
        Key key =
                choice.key(parts.model().orElseThrow(), () -> generated.nested(Identifiers.capitalized(stem) + "Key"));
        ClassName handle = generated.nested(Identifiers.capitalized(stem) + "Cache");
        CachedMethod model = new CachedMethod(
                signature,
                settings.model().orElseThrow(),
                key,
                value(seen.getReturnType()),
                revision.model().orElseThrow(),
                KeyChoice.holdsAllOf(signature, key)
                        && revision.model().orElseThrow().isEmpty(),
                names(signature, key, revision.model().orElseThrow(), cache, handle),
                choice.handleVariables());
        return Scan.of(model, problems);
    }

    private CachedMethod.Value value(TypeMirror returned) {
        Optional<TypeMirror> promised = known.promised(returned);
        TypeMirror kept = promised.orElse(returned);
        return new CachedMethod.Value(
                TypeNames.outside(kept).withoutAnnotations().box(),
                promised.isPresent(),
                kept.getKind() == TypeKind.ARRAY,
                TypeParts.mentionMethodVariables(returned));
    }

    private static CachedMethod.Names names(
            Signature signature, Key key, Optional<CachedMethod.Revision> revision, String cache, ClassName handle) {
        List<String> taken = new ArrayList<>(signature.parameterNames());
        key.parts().forEach(part -> taken.add(part.name()));
        // A static field goes by its name alone.
        revision.ifPresent(found -> taken.add(found.expression()));
        Identifiers locals = new Identifiers(taken);
        return new CachedMethod.Names(
                cache, handle, locals.claim("key"), locals.claim("hit"), locals.claim("revision"));
    }
}
