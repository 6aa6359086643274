package io.cachewright.processor.scan.host;

import io.cachewright.processor.report.Place;
import io.cachewright.processor.report.Problem;
import io.cachewright.processor.report.Rule;
import io.cachewright.processor.scan.program.Annotated;
import io.cachewright.processor.scan.program.Scan;
import io.cachewright.processor.scan.type.Visibility;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;

/**
 * Finds the methods of a host that its caching class overrides: its own that are cached or change caches, and those it
 * inherits.
 */
final class OverriddenMethods {
    private final Members members;
    private final TypeElement host;
    private final Visibility visibility;

    OverriddenMethods(Members members, TypeElement host, Visibility visibility) {
        this.members = members;
        this.host = host;
        this.visibility = visibility;
    }

    /** Those that are cached. The methods always, with what is against them as a whole. */
    Scan<List<ExecutableElement>> cached() {
        return scan(Annotated::isCached, this::checkCached);
    }

    /** Those that change caches; otherwise the same. */
    Scan<List<ExecutableElement>> changing() {
        return scan(Annotated::isChanging, this::checkChanging);
    }

    private Scan<List<ExecutableElement>> scan(
            Predicate<ExecutableElement> isMeant, Function<ExecutableElement, Optional<Problem>> checkOverride) {
        List<Problem> problems = new ArrayList<>();
        List<ExecutableElement> found = new ArrayList<>();
        for (ExecutableElement method : isInterface() ? members.all(host) : members.ofClass(host)) {
            boolean isOwn = method.getEnclosingElement().equals(host);
            if (isMeant.test(method)) {
                if (isOwn || isOverridable(method)) {
                    found.add(method);
                }
            } else if (isOwn) {
                checkOverride.apply(method).ifPresent(problems::add);
            }
        }
        return Scan.of(found, problems);
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

    private Optional<Problem> checkCached(ExecutableElement method) {
        return checkOverride(
                method,
                Annotated::isCached,
                Rule.OVERRIDE_NOT_CACHED,
                "is @Cached, but is not cached itself.",
                "if it is to run each time");
    }

    private Optional<Problem> checkChanging(ExecutableElement method) {
        return checkOverride(
                method,
                Annotated::isChanging,
                Rule.OVERRIDE_CHANGES_NOTHING,
                "changes caches, but changes none itself.",
                "if nothing is out of date after it");
    }

    private Optional<Problem> checkOverride(
            ExecutableElement method,
            Predicate<ExecutableElement> isMeant,
            Rule rule,
            String difference,
            String whenMeant) {
        return members.overridden(method, host)
                .filter(isMeant)
                .map(overridden -> new Problem(
                        rule,
                        Place.of(method),
                        "method '" + method.getSimpleName() + "' overrides one of "
                                + overridden.getEnclosingElement().getSimpleName() + " that " + difference,
                        "Annotate it too; or, " + whenMeant + ", " + rule.silence()));
    }

    private boolean isInterface() {
        return host.getKind() == ElementKind.INTERFACE;
    }
}
