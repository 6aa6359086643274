package io.cachewright.processor.scan;

import io.cachewright.processor.report.Place;
import io.cachewright.processor.report.Problem;
import io.cachewright.processor.report.Rule;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ExecutableType;
import javax.lang.model.type.TypeMirror;

/** Finds cached methods that an interface inherits together with another of the same signature. */
final class Collisions {
    private final Compilation compilation;
    private final TypeElement host;
    private final List<ExecutableElement> members;

    Collisions(Compilation compilation, Members members, TypeElement host) {
        this.compilation = compilation;
        this.host = host;
        this.members = members.all(host);
    }

    List<Problem> check(List<ExecutableElement> cached) {
        List<Problem> problems = new ArrayList<>();
        for (ExecutableElement method : cached) {
            members.stream()
                    .filter(other -> !other.equals(method) && compilation.haveSameSignature(host, method, other))
                    .filter(other -> !standsFor(method, other))
                    .filter(other -> !Members.isCached(other) || cached.indexOf(other) < cached.indexOf(method))
                    .findFirst()
                    .ifPresent(other -> problems.add(problem(method, other)));
        }
        return problems;
    }

    /** Whether an override of the cached method alone is one of the other as well. */
    private boolean standsFor(ExecutableElement method, ExecutableElement other) {
        ExecutableType mine = compilation.seenFrom(host, method);
        ExecutableType theirs = compilation.seenFrom(host, other);
        return !Members.isCached(other)
                && isWithin(mine.getReturnType(), theirs.getReturnType())
                && mine.getThrownTypes().stream()
                        .allMatch(thrown -> theirs.getThrownTypes().stream()
                                .anyMatch(declared -> compilation.types().isSubtype(thrown, declared)));
    }

    private boolean isWithin(TypeMirror one, TypeMirror other) {
        return compilation.types().isSameType(one, other)
                || (!one.getKind().isPrimitive() && compilation.types().isSubtype(one, other));
    }

    private Problem problem(ExecutableElement method, ExecutableElement other) {
        return new Problem(
                Rule.INHERITED_METHODS_CLASH,
                Place.of(host),
                "interface '" + host.getSimpleName() + "' inherits '" + method.getSimpleName() + "' from "
                        + method.getEnclosingElement().getSimpleName() + ", where it is @Cached, and from "
                        + other.getEnclosingElement().getSimpleName()
                        + (Members.isCached(other)
                                ? ", where it is too, so it is not clear how it is to be cached."
                                : ", which returns or throws less."),
                "Declare the method in " + host.getSimpleName() + ", and annotate it there.");
    }
}
