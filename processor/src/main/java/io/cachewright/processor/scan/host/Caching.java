package io.cachewright.processor.scan.host;

import io.cachewright.processor.model.CachedMethod;
import io.cachewright.processor.report.Problem;
import io.cachewright.processor.scan.method.MethodScan;
import io.cachewright.processor.scan.method.Siblings;
import io.cachewright.processor.scan.method.SignatureScan;
import io.cachewright.processor.scan.name.GeneratedNames;
import io.cachewright.processor.scan.name.Naming;
import io.cachewright.processor.scan.program.Compilation;
import io.cachewright.processor.scan.program.Scan;
import io.cachewright.processor.scan.type.Visibility;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;

/**
 * What is cached in a host, and the names of all that is generated for it. Read in the same way when the host's own
 * class is written and when another class changes its caches.
 *
 * @param changing the methods that change caches, not read yet
 * @param names the names that were given so far
 * @param methods the methods that can be cached
 */
public record Caching(
        TypeElement host,
        List<ExecutableElement> cached,
        List<ExecutableElement> changing,
        Siblings siblings,
        GeneratedNames names,
        Map<ExecutableElement, CachedMethod> methods,
        List<Problem> problems) {
    public static Caching of(Compilation compilation, TypeElement host) {
        Members members = new Members(compilation);
        Visibility visibility = new Visibility(compilation, host);
        SignatureScan signatures = new SignatureScan(visibility, host);
        boolean isInterface = host.getKind() == ElementKind.INTERFACE;
        Siblings siblings = new Siblings(compilation, host, isInterface ? members.all(host) : List.of());
        OverriddenMethods overridden = new OverriddenMethods(members, host, visibility);
        Scan<List<ExecutableElement>> scanned = overridden.cached();
        Scan<List<ExecutableElement>> scannedChanging = overridden.changing();
        List<Problem> problems = new ArrayList<>(scanned.problems());
        problems.addAll(scannedChanging.problems());

        Set<ExecutableElement> all = new LinkedHashSet<>(scanned.model().orElseThrow());
        all.addAll(scannedChanging.model().orElseThrow());
        List<ExecutableElement> overrides = List.copyOf(all);
        problems.addAll(Collisions.check(host, siblings, overrides));
        List<ExecutableElement> cached = siblings.first(scanned.model().orElseThrow(), overrides);
        List<ExecutableElement> changing =
                siblings.first(scannedChanging.model().orElseThrow(), overrides);
        GeneratedNames names = GeneratedNames.of(compilation, host, overrides);
        Map<ExecutableElement, CachedMethod> methods = methods(
                compilation,
                host,
                cached,
                new MethodScan(compilation, host, visibility, signatures, siblings),
                names,
                problems);
        return new Caching(host, cached, changing, siblings, names, methods, problems);
    }

    private static Map<ExecutableElement, CachedMethod> methods(
            Compilation compilation,
            TypeElement host,
            List<ExecutableElement> cached,
            MethodScan methodScan,
            GeneratedNames generated,
            List<Problem> problems) {
        Naming naming = new Naming(compilation, host, cached);
        InheritedProblems inherited = new InheritedProblems(
                compilation,
                host,
                "can't be cached here",
                method -> of(compilation, (TypeElement) method.getEnclosingElement())
                        .methods()
                        .containsKey(method));
        CacheNames cacheNames = new CacheNames(compilation, host);
        Map<ExecutableElement, CachedMethod> methods = new LinkedHashMap<>();
        for (ExecutableElement method : cached) {
            Scan<CachedMethod> scan = methodScan.scan(method, naming, generated);
            boolean isOwn = method.getEnclosingElement().equals(host);
            problems.addAll(isOwn ? scan.problems() : inherited.of(method, scan.problems()));
            scan.model().ifPresent(model -> methods.put(method, model));
            scan.model().flatMap(model -> cacheNames.add(model, method)).ifPresent(problems::add);
        }
        return methods;
    }
}
