package io.cachewright.processor.scan;

import io.cachewright.processor.report.Place;
import io.cachewright.processor.report.Problem;
import io.cachewright.processor.report.Rule;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;

/** Finds the methods of a host that its caching class overrides: its own that are cached, and those it inherits. */
final class CachedMethods {
    private final Compilation compilation;
    private final Members members;
    private final TypeElement host;
    private final Visibility visibility;
    private final Siblings siblings;

    CachedMethods(
            Compilation compilation, Members members, TypeElement host, Visibility visibility, Siblings siblings) {
        this.compilation = compilation;
        this.members = members;
        this.host = host;
        this.visibility = visibility;
        this.siblings = siblings;
    }

    /** The methods always, with what is against them as a whole. */
    Scan<List<ExecutableElement>> scan() {
        List<Problem> problems = new ArrayList<>();
        List<ExecutableElement> cached = new ArrayList<>();
        for (ExecutableElement method : isInterface() ? members.all(host) : members.ofClass(host)) {
            boolean isOwn = method.getEnclosingElement().equals(host);
            if (Members.isCached(method)) {
                if (isOwn || isOverridable(method)) {
                    cached.add(method);
                }
            } else if (isOwn) {
                problems.addAll(checkOverride(method));
            }
        }
        problems.addAll(Collisions.check(host, siblings, cached));
        return Scan.of(
                cached.stream()
                        .filter(method -> siblings.isFirst(method, cached))
                        .toList(),
                problems);
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

    private List<Problem> checkOverride(ExecutableElement method) {
        return members.overridden(method, host).filter(Members::isCached).stream()
                .map(overridden -> new Problem(
                        Rule.OVERRIDE_NOT_CACHED,
                        Place.of(method),
                        "method '" + method.getSimpleName() + "' overrides one of "
                                + overridden.getEnclosingElement().getSimpleName()
                                + " that is @Cached, but is not cached itself.",
                        "Annotate it too; or, if it is to run each time, "
                                + ValueRules.silence(Rule.OVERRIDE_NOT_CACHED)))
                .toList();
    }

    private boolean isInterface() {
        return host.getKind() == ElementKind.INTERFACE;
    }
}
