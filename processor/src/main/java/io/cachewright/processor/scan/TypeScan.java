package io.cachewright.processor.scan;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.TypeName;
import io.cachewright.processor.model.CachedConstructor;
import io.cachewright.processor.model.CachedMethod;
import io.cachewright.processor.model.CachedType;
import io.cachewright.processor.model.KeyPart;
import io.cachewright.processor.model.Signature;
import io.cachewright.processor.report.Place;
import io.cachewright.processor.report.Problem;
import io.cachewright.processor.scan.change.Changing;
import io.cachewright.processor.scan.change.ChangingScan;
import io.cachewright.processor.scan.host.Caching;
import io.cachewright.processor.scan.host.HostRules;
import io.cachewright.processor.scan.host.Members;
import io.cachewright.processor.scan.method.SignatureScan;
import io.cachewright.processor.scan.program.Compilation;
import io.cachewright.processor.scan.program.Scan;
import io.cachewright.processor.scan.type.TypeNames;
import io.cachewright.processor.scan.type.TypeParts;
import io.cachewright.processor.scan.type.Visibility;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;

/** Reads one class or interface with methods that are cached or change caches. */
public final class TypeScan {
    private final Compilation compilation;
    private final Members members;
    private final TypeElement host;
    private final Visibility visibility;
    private final SignatureScan signatures;
    private final List<Problem> problems = new ArrayList<>();

    private TypeScan(Compilation compilation, TypeElement host) {
        this.compilation = compilation;
        this.members = new Members(compilation);
        this.host = host;
        this.visibility = new Visibility(compilation, host);
        this.signatures = new SignatureScan(visibility, host);
    }

    /** Reads a type that {@code Hosts} names, all problems at once. */
    public static Scan<CachedType> scan(Compilation compilation, TypeElement host) {
        return new TypeScan(compilation, host).scan();
    }

    private Scan<CachedType> scan() {
        problems.addAll(HostRules.check(compilation, host));
        visibility
                .notVisible(
                        Place.of(host),
                        "a type variable of " + HostRules.kindOf(host) + " '" + host.getSimpleName() + "'",
                        TypeParts.ofVariables(host))
                .ifPresent(problems::add);
        List<CachedConstructor> constructors = constructors();
        Caching caching = Caching.of(compilation, host);
        problems.addAll(caching.problems());
        Optional<Changing> changing =
                ChangingScan.scan(compilation, caching, visibility, signatures).into(problems);
        if (isInterface()) {
            problems.addAll(new Delegation(compilation, members, signatures, host).check(visibility));
        }
        boolean isNothing = caching.methods().isEmpty()
                && changing.filter(found -> !found.methods().methods().isEmpty())
                        .isEmpty();
        if (Scan.hasError(problems) || isNothing || changing.isEmpty()) {
            return Scan.failed(Suppression.apply(problems));
        }
        return Scan.of(type(caching, constructors, changing.get()), Suppression.apply(problems));
    }

    private List<CachedConstructor> constructors() {
        if (host.getKind() != ElementKind.CLASS || HostRules.isOutOfReach(host)) {
            return List.of();
        }
        return new ConstructorScan(compilation, visibility, signatures)
                .scan(host)
                .into(problems)
                .orElse(List.of());
    }

    private CachedType type(Caching caching, List<CachedConstructor> constructors, Changing changing) {
        List<CachedMethod> methods = List.copyOf(caching.methods().values());
        List<ExecutableElement> repeated = new ArrayList<>(caching.cached());
        repeated.addAll(caching.changing());
        List<Signature> delegated = List.of();
        if (isInterface()) {
            Delegation delegation = new Delegation(compilation, members, signatures, host);
            delegated = delegation.signatures();
            repeated.addAll(delegation.methods());
        } else {
            repeated.addAll(new ConstructorScan(compilation, visibility, signatures).accessible(host));
        }
        List<TypeMirror> types = new ArrayList<>(TypeParts.ofVariables(host));
        repeated.forEach(method -> types.addAll(TypeParts.of(compilation.seenFrom(host, method))));
        types.addAll(changing.types());
        methods.forEach(method -> types.addAll(onPaths(method)));
        return new CachedType(
                ClassName.get(host),
                TypeName.get(host.asType()),
                caching.names().generated(),
                isInterface() ? CachedType.Form.WRAPPER : CachedType.Form.SUBCLASS,
                isPublic(),
                !isInterface() && members.leaveAbstract(host),
                leavesCachesOut(changing),
                TypeNames.declarations(((DeclaredType) host.asType()).getTypeArguments(), visibility),
                isInterface() ? List.of() : Beans.annotations(host, signatures),
                constructors,
                methods,
                changing.methods(),
                delegated,
                caching.names().qualified(types),
                lints(repeated, types, methods),
                new CachedType.Available(
                        visible("javax.annotation.processing.Generated"),
                        visible("org.jspecify.annotations.Nullable")));
    }

    /** What changes caches must not lose them unnoticed, or others would be served old results. */
    private boolean leavesCachesOut(Changing changing) {
        return compilation.isSubtype(host, "java.io.Serializable")
                && changing.methods().methods().isEmpty();
    }

    /** What the head of the method does not name, but the paths of its annotation lead to. */
    private List<TypeMirror> onPaths(CachedMethod method) {
        List<TypeName> names =
                new ArrayList<>(method.key().parts().stream().map(KeyPart::type).toList());
        method.revision().ifPresent(revision -> names.add(revision.type()));
        method.under().ifPresent(under -> under.extras().forEach(extra -> names.add(extra.type())));
        return names.stream()
                .flatMap(TypeNames::classes)
                .flatMap(name -> compilation.readBy(host, name.canonicalName()).stream())
                .map(TypeElement::asType)
                .toList();
    }

    private List<String> lints(List<ExecutableElement> repeated, List<TypeMirror> types, List<CachedMethod> methods) {
        Set<String> lints = new TreeSet<>(new Lints(compilation).raisedBy(host, repeated, types));
        boolean callsRaw = repeated.stream().anyMatch(method -> Lints.isRaw(compilation.declaring(host, method)));
        if (callsRaw || methods.stream().anyMatch(method -> method.value().needsCast())) {
            lints.add("unchecked");
        }
        if (methods.stream()
                .flatMap(method -> method.key().parts().stream())
                .anyMatch(part -> part.form().callsDeprecated())) {
            lints.addAll(List.of("deprecation", "removal"));
        }
        if (methods.stream().anyMatch(method -> method.signature().name().equals("equals"))) {
            lints.add("overrides");
        }
        return List.copyOf(lints);
    }

    private Optional<ClassName> visible(String name) {
        return compilation.readBy(host, name).map(ClassName::get);
    }

    private boolean isInterface() {
        return host.getKind() == ElementKind.INTERFACE;
    }

    private boolean isPublic() {
        for (Element type = host; type instanceof TypeElement; type = type.getEnclosingElement()) {
            if (!type.getModifiers().contains(Modifier.PUBLIC)) {
                return false;
            }
        }
        return true;
    }
}
