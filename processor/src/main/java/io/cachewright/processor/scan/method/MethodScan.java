package io.cachewright.processor.scan.method;

import com.palantir.javapoet.ClassName;
import io.cachewright.processor.model.CacheSettings;
import io.cachewright.processor.model.CachedMethod;
import io.cachewright.processor.model.Key;
import io.cachewright.processor.model.KeyPart;
import io.cachewright.processor.model.Sharing;
import io.cachewright.processor.model.Signature;
import io.cachewright.processor.model.Under;
import io.cachewright.processor.report.Problem;
import io.cachewright.processor.scan.key.KeyChoice;
import io.cachewright.processor.scan.key.KeyForms;
import io.cachewright.processor.scan.key.KeyRules;
import io.cachewright.processor.scan.key.KeyScan;
import io.cachewright.processor.scan.name.GeneratedNames;
import io.cachewright.processor.scan.name.Identifiers;
import io.cachewright.processor.scan.name.Naming;
import io.cachewright.processor.scan.path.Accessors;
import io.cachewright.processor.scan.path.Roots;
import io.cachewright.processor.scan.program.Compilation;
import io.cachewright.processor.scan.program.Scan;
import io.cachewright.processor.scan.type.KnownTypes;
import io.cachewright.processor.scan.type.TypeNames;
import io.cachewright.processor.scan.type.TypeParts;
import io.cachewright.processor.scan.type.Visibility;
import io.cachewright.processor.scan.under.TagValues;
import io.cachewright.processor.scan.under.UnderChoice;
import io.cachewright.processor.scan.under.UnderScan;
import io.cachewright.processor.scan.under.VersionScan;
import io.cachewright.processor.scan.value.ValueRules;
import io.cachewright.processor.scan.value.ValueScan;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ExecutableType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/** Reads one cached method of a host. */
public final class MethodScan {
    private final Compilation compilation;
    private final TypeElement host;
    private final Visibility visibility;
    private final SignatureScan signatures;
    private final Siblings siblings;
    private final Accessors accessors;
    private final TagValues tagValues;
    private final KeyRules keyRules;
    private final KeyForms keyForms;
    private final KnownTypes known;

    public MethodScan(
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
        this.tagValues = new TagValues(accessors, known);
        this.keyRules = new KeyRules(compilation, known);
        this.keyForms = new KeyForms(compilation, visibility);
    }

    /**
     * Reads a method.
     *
     * @param naming of all cached methods of the host
     */
    public Scan<CachedMethod> scan(ExecutableElement method, Naming naming, GeneratedNames generated) {
        AnnotationMirror cached =
                Compilation.annotation(method, Compilation.CACHED).orElseThrow();
        ExecutableType seen = siblings.seen(method);
        List<Problem> problems = new ArrayList<>(new MethodRules(host, visibility).check(method, seen));
        problems.addAll(new ValueRules(compilation, known).check(method, seen.getReturnType()));
        Signature signature = siblings.limited(signatures.of(method, seen), method);

        boolean isOwn = method.getEnclosingElement().equals(host);
        Optional<CacheSettings> settings =
                SettingsScan.of(method, cached, naming.cacheName(method), isOwn).into(problems);
        Roots parameters = Roots.of(method, seen, signature.parameterNames());
        Optional<List<KeyPart>> parts = new KeyScan(
                        accessors, keyRules, keyForms, visibility, method, cached, parameters)
                .scan()
                .into(problems);
        Optional<Optional<CachedMethod.Revision>> revision = new VersionScan(
                        compilation, keyRules, visibility, host, method, parameters)
                .scan(cached)
                .into(problems);
        Optional<UnderScan.Found> under = new UnderScan(accessors, tagValues, visibility, method, cached, parameters)
                .scan(parts)
                .into(problems);
        Optional<Sharing> values = new ValueScan(compilation, known, method, cached)
                .scan(seen.getReturnType())
                .into(problems);
        if (Scan.hasError(problems)) {
            return Scan.failed(problems);
        }

        Read read = new Read(
                signature,
                settings.orElseThrow(),
                parts.orElseThrow(),
                beside(parts.orElseThrow(), revision.orElseThrow()),
                under.orElseThrow(),
                values.orElseThrow());
        return Scan.of(model(read, seen, naming.stem(method), generated), problems);
    }

    /** What was read of a method without an error. */
    private record Read(
            Signature signature,
            CacheSettings settings,
            List<KeyPart> parts,
            Optional<CachedMethod.Revision> revision,
            UnderScan.Found found,
            Sharing values) {}

    private CachedMethod model(Read read, ExecutableType seen, String stem, GeneratedNames generated) {
        String cache = generated.claimMember(stem + "Cache");
        KeyChoice choice = new KeyChoice(host, seen, visibility);
        Key key = choice.key(read.parts, () -> generated.nested(Identifiers.capitalized(stem) + "Key"));
        ClassName handle = generated.nested(Identifiers.capitalized(stem) + "Cache");
        Optional<Under> under =
                new UnderChoice(key, seen.getTypeVariables().isEmpty(), guarded(key, read.revision)).under(read.found);
        return new CachedMethod(
                read.signature,
                read.settings,
                key,
                value(seen.getReturnType()),
                read.revision,
                under,
                SharingChoice.of(read.parts, read.found.groups().values(), read.revision, read.values),
                KeyChoice.holdsAllOf(read.signature, key),
                new LocalNames(read.signature, key, read.revision, cache, handle).names(under),
                choice.handleVariables(read.revision));
    }

    /** One that is a part of the key says nothing more: all results with that key have the same. */
    private static Optional<CachedMethod.Revision> beside(
            List<KeyPart> parts, Optional<CachedMethod.Revision> revision) {
        return revision.filter(
                found -> parts.stream().noneMatch(part -> part.expression().equals(found.expression())));
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

    /** What is known not to be null once there is a key. */
    private static Set<String> guarded(Key key, Optional<CachedMethod.Revision> revision) {
        Set<String> guarded = new HashSet<>();
        key.parts().forEach(part -> guarded.addAll(part.guards()));
        revision.ifPresent(path -> guarded.addAll(path.guards()));
        return guarded;
    }
}
