package io.cachewright.processor.scan;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.TypeName;
import io.cachewright.processor.model.CachedConstructor;
import io.cachewright.processor.model.CachedMethod;
import io.cachewright.processor.model.CachedType;
import io.cachewright.processor.model.Signature;
import io.cachewright.processor.report.Place;
import io.cachewright.processor.report.Problem;
import io.cachewright.processor.report.Rule;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;

/** Reads one class or interface with cached methods. */
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

    /** Reads a type that {@link Hosts} names, all problems at once. */
    public static Scan<CachedType> scan(Compilation compilation, TypeElement host) {
        return new TypeScan(compilation, host).scan();
    }

    private Scan<CachedType> scan() {
        problems.addAll(HostRules.check(host));
        List<ExecutableElement> cached = cachedMethods();
        List<CachedConstructor> constructors = constructors();
        GeneratedNames names = GeneratedNames.of(compilation, host, cached);
        Naming naming = new Naming(compilation, host, cached);
        MethodScan methodScan = new MethodScan(compilation, host, visibility, signatures, siblings());
        List<CachedMethod> methods = new ArrayList<>();
        Map<String, ExecutableElement> cacheNames = new HashMap<>();
        for (ExecutableElement method : cached) {
            Scan<CachedMethod> scan = methodScan.scan(method, naming, names);
            problems.addAll(isOwn(method) ? scan.problems() : ofInherited(method, scan.problems()));
            scan.model().ifPresent(methods::add);
            scan.model().ifPresent(model -> checkNameIsNew(model, method, cacheNames));
        }
        if (Scan.hasError(problems) || methods.isEmpty()) {
            return Scan.failed(Suppression.apply(problems));
        }
        return Scan.of(type(names, cached, constructors, methods), Suppression.apply(problems));
    }

    /** What was said where an inherited method is declared is not said again for each subclass. */
    private List<Problem> ofInherited(ExecutableElement method, List<Problem> found) {
        if (!Scan.hasError(found) || isSaidWhereDeclared(method, found)) {
            return List.of();
        }
        return found.stream()
                .filter(problem -> !problem.rule().isWarning())
                .map(problem -> new Problem(
                        problem.rule(),
                        Place.of(host),
                        "inherited method '" + method.getSimpleName() + "' can't be cached here: " + problem.text(),
                        problem.rule() == Rule.UNKNOWN_PATH
                                ? "Compile the library with -parameters, so that its parameter names are known; or override"
                                        + " the method here."
                                : problem.fix()))
                .toList();
    }

    /** It is being compiled too, and is there as it is here. */
    private boolean isSaidWhereDeclared(ExecutableElement method, List<Problem> found) {
        boolean dependsOnPlace = found.stream()
                .anyMatch(problem ->
                        problem.rule() == Rule.INACCESSIBLE_TYPE || problem.rule() == Rule.PATH_NOT_ACCESSIBLE);
        boolean isSource =
                compilation.trees().map(trees -> trees.getPath(method) != null).orElse(true);
        return !dependsOnPlace
                && isSource
                && compilation
                        .types()
                        .isSameType(compilation.seenFrom(host, method).getReturnType(), method.getReturnType());
    }

    private boolean isOwn(ExecutableElement method) {
        return method.getEnclosingElement().equals(host);
    }

    private List<ExecutableElement> cachedMethods() {
        List<ExecutableElement> methods = isInterface() ? members.all(host) : members.ofClass(host);
        List<ExecutableElement> cached = new ArrayList<>();
        for (ExecutableElement method : methods) {
            if (Members.isCached(method)) {
                if (isOwn(method) || isOverridable(method)) {
                    cached.add(method);
                }
            } else if (isOwn(method)) {
                checkOverride(method);
            }
        }
        Siblings siblings = siblings();
        problems.addAll(Collisions.check(host, siblings, cached));
        return cached.stream()
                .filter(method -> siblings.isFirst(method, cached))
                .toList();
    }

    private Siblings siblings() {
        return new Siblings(compilation, host, isInterface() ? members.all(host) : List.of());
    }

    private boolean isOverridable(ExecutableElement method) {
        return visibility.inherits(method)
                && (isVisibleAnywhere(method) || members.areInOnePackage(host, method))
                && !method.getModifiers().contains(Modifier.FINAL)
                && !method.getModifiers().contains(Modifier.STATIC)
                && (isInterface() || !method.getModifiers().contains(Modifier.ABSTRACT));
    }

    private static boolean isVisibleAnywhere(ExecutableElement method) {
        return method.getModifiers().contains(Modifier.PUBLIC)
                || method.getModifiers().contains(Modifier.PROTECTED);
    }

    private void checkOverride(ExecutableElement method) {
        members.overridden(method, host)
                .filter(Members::isCached)
                .ifPresent(overridden -> problems.add(new Problem(
                        Rule.OVERRIDE_NOT_CACHED,
                        Place.of(method),
                        "method '" + method.getSimpleName() + "' overrides one of "
                                + overridden.getEnclosingElement().getSimpleName()
                                + " that is @Cached, but is not cached itself.",
                        "Annotate it too; or, if it is to run each time, "
                                + ValueRules.silence(Rule.OVERRIDE_NOT_CACHED))));
    }

    private List<CachedConstructor> constructors() {
        if (host.getKind() != ElementKind.CLASS || HostRules.isOutOfReach(host)) {
            return List.of();
        }
        Scan<List<CachedConstructor>> scan = new ConstructorScan(compilation, visibility, signatures).scan(host);
        problems.addAll(scan.problems());
        return scan.model().orElse(List.of());
    }

    private void checkNameIsNew(
            CachedMethod model, ExecutableElement method, Map<String, ExecutableElement> cacheNames) {
        ExecutableElement first = cacheNames.putIfAbsent(model.settings().name(), method);
        if (first == null || (isInterface() && compilation.haveSameSignature(host, first, method))) {
            return;
        }
        AnnotationMirror cached =
                Compilation.annotation(method, Compilation.CACHED).orElseThrow();
        Place place = Compilation.written(cached, "name")
                .map(value -> Place.of(method, cached, value))
                .orElse(Place.of(method));
        problems.add(new Problem(
                Rule.NAME_REPEATED,
                isOwn(method) ? place : Place.of(host),
                "name \"" + model.settings().name() + "\" is that of method '" + first.getSimpleName()
                        + "' already, and two methods can't share their results.",
                "Choose another name, or leave it out."));
    }

    private CachedType type(
            GeneratedNames names,
            List<ExecutableElement> cached,
            List<CachedConstructor> constructors,
            List<CachedMethod> methods) {
        List<ExecutableElement> repeated = new ArrayList<>(cached);
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
        return new CachedType(
                ClassName.get(host),
                TypeName.get(host.asType()),
                names.generated(),
                isInterface() ? CachedType.Form.WRAPPER : CachedType.Form.SUBCLASS,
                isPublic(),
                !isInterface() && members.leaveAbstract(host),
                TypeNames.declarations(((DeclaredType) host.asType()).getTypeArguments()),
                constructors,
                methods,
                delegated,
                names.qualified(types),
                lints(repeated, types, methods),
                new CachedType.Available(
                        visible("javax.annotation.processing.Generated"),
                        visible("org.jspecify.annotations.Nullable")));
    }

    private List<String> lints(List<ExecutableElement> repeated, List<TypeMirror> types, List<CachedMethod> methods) {
        Set<String> lints = new TreeSet<>(new Lints(compilation).raisedBy(host, repeated, types));
        boolean callsRaw = repeated.stream().anyMatch(method -> Lints.isRaw(compilation.declaring(host, method)));
        if (callsRaw || methods.stream().anyMatch(method -> method.value().needsCast())) {
            lints.add("unchecked");
        }
        if (methods.stream().anyMatch(method -> method.signature().name().equals("equals"))) {
            lints.add("overrides");
        }
        return List.copyOf(lints);
    }

    private Optional<ClassName> visible(String name) {
        return Optional.ofNullable(compilation
                        .elements()
                        .getTypeElement(compilation.elements().getModuleOf(host), name))
                .map(ClassName::get);
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
