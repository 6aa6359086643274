package io.cachewright.processor.scan.host;

import io.cachewright.processor.report.Place;
import io.cachewright.processor.report.Problem;
import io.cachewright.processor.scan.program.Annotated;
import io.cachewright.processor.scan.type.NotThere;
import io.cachewright.processor.scan.type.TypeParts;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.ExecutableType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;

/**
 * Finds types that a host names, and constants of its annotations, that are missing: another processor may write them
 * in this round.
 */
public final class MissingTypes {
    private MissingTypes() {}

    /**
     * What a host names before its own members, and where it gets others from.
     *
     * @param types its type variables and parents, and what the inherited methods name
     * @param inherited the methods of its parents that are repeated
     */
    private record Head(List<TypeMirror> types, List<ExecutableElement> inherited) {
        static Head of(TypeElement host) {
            Head head = new Head(new ArrayList<>(TypeParts.ofVariables(host)), new ArrayList<>());
            head.addParents(host, host);
            head.inherited.forEach(method -> head.types.addAll(TypeParts.of((ExecutableType) method.asType())));
            return head;
        }

        private void addParents(TypeElement type, TypeElement host) {
            List<TypeMirror> parents = new ArrayList<>(type.getInterfaces());
            parents.add(type.getSuperclass());
            for (TypeMirror parent : parents) {
                types.addAll(TypeParts.of(parent));
                if (parent.getKind() == TypeKind.DECLARED) {
                    TypeElement element = (TypeElement) ((DeclaredType) parent).asElement();
                    ElementFilter.methodsIn(element.getEnclosedElements()).stream()
                            .filter(method -> isRepeated(method, host))
                            .forEach(inherited::add);
                    addParents(element, host);
                }
            }
        }
    }

    /** One problem for each method, each constructor and the head of the class that names such types. */
    public static List<Problem> of(TypeElement host) {
        return of(host, repeated(host));
    }

    /**
     * One problem for each missing type that its caches need; its constructors may name a class that waits for the
     * host.
     */
    public static List<Problem> ofCaches(TypeElement host) {
        return of(host, repeated(host).filter(Annotated::isCached));
    }

    private static List<Problem> of(TypeElement host, Stream<ExecutableElement> methods) {
        List<Problem> problems = new ArrayList<>();
        Head head = Head.of(host);
        check(host, HostRules.kindOf(host) + " '" + host.getSimpleName() + "'", head.types(), problems);
        methods.forEach(method -> {
            boolean isConstructor = method.getKind() == ElementKind.CONSTRUCTOR;
            String subject = isConstructor ? "a constructor" : "method '" + method.getSimpleName() + "'";
            check(method, subject, TypeParts.of((ExecutableType) method.asType()), problems);
            problems.addAll(MissingConstants.of(method));
        });
        head.inherited().forEach(method -> problems.addAll(MissingConstants.of(method)));
        return problems;
    }

    /** By name; empty as well where what the host inherits, or a constant, can't be known before more is there. */
    static Set<String> inMembers(TypeElement host) {
        Head head = Head.of(host);
        boolean isKnown = missing(head.types()).isEmpty()
                && Stream.concat(repeated(host), head.inherited().stream())
                        .allMatch(method -> MissingConstants.of(method).isEmpty());
        return isKnown
                ? repeated(host)
                        .flatMap(method -> missing(TypeParts.of((ExecutableType) method.asType())).stream())
                        .collect(Collectors.toCollection(LinkedHashSet::new))
                : Set.of();
    }

    private static Stream<ExecutableElement> repeated(TypeElement host) {
        return host.getEnclosedElements().stream()
                .filter(ExecutableElement.class::isInstance)
                .map(ExecutableElement.class::cast)
                .filter(method -> isRepeated(method, host));
    }

    private static List<String> missing(List<TypeMirror> types) {
        return types.stream()
                .filter(type -> type.getKind() == TypeKind.ERROR)
                .map(TypeMirror::toString)
                .distinct()
                .toList();
    }

    private static void check(Element element, String subject, List<TypeMirror> types, List<Problem> problems) {
        String missing = missing(types).stream().map(type -> "'" + type + "'").collect(Collectors.joining(", "));
        if (!missing.isEmpty()) {
            problems.add(NotThere.problem(Place.of(element), subject + " names", missing));
        }
    }

    private static boolean isRepeated(ExecutableElement method, TypeElement host) {
        if (Annotated.isOverridden(method)) {
            return true;
        }
        boolean isHidden = method.getModifiers().contains(Modifier.PRIVATE)
                || method.getModifiers().contains(Modifier.STATIC);
        return !isHidden && (method.getKind() == ElementKind.CONSTRUCTOR || host.getKind() == ElementKind.INTERFACE);
    }
}
