package io.cachewright.processor.scan.method;

import io.cachewright.processor.report.Place;
import io.cachewright.processor.report.Problem;
import io.cachewright.processor.report.Rule;
import io.cachewright.processor.scan.program.Kotlin;
import io.cachewright.processor.scan.type.KnownTypes;
import io.cachewright.processor.scan.type.TypeParts;
import io.cachewright.processor.scan.type.TypeText;
import io.cachewright.processor.scan.type.Visibility;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.ExecutableType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/** Whether a method can be overridden from beside its class, and has a result to keep. */
public final class MethodRules {
    /** With room for the object, a value and a revision, and for what the JVM needs itself to make a lambda expression. */
    private static final int MOST_PARAMETERS = 248;

    private static final Set<TypeKind> WIDE = Set.of(TypeKind.LONG, TypeKind.DOUBLE);

    private final TypeElement host;
    private final Visibility visibility;

    public MethodRules(TypeElement host, Visibility visibility) {
        this.host = host;
        this.visibility = visibility;
    }

    /** What is against caching it. */
    List<Problem> check(ExecutableElement method, ExecutableType seen) {
        List<Problem> problems = new ArrayList<>();
        ModifierRules.check(host, method).ifPresent(problems::add);
        problems.addAll(withoutResult(method));
        tooManyParameters(method).ifPresent(problems::add);
        problems.addAll(notVisible(method, seen));
        return problems;
    }

    /** What is against overriding it at all. */
    public List<Problem> checkChanging(ExecutableElement method, ExecutableType seen) {
        List<Problem> problems = new ArrayList<>();
        ModifierRules.check(host, method).ifPresent(problems::add);
        tooManyParameters(method).ifPresent(problems::add);
        problems.addAll(notVisible(method, seen));
        return problems;
    }

    private static String subject(ExecutableElement method) {
        return "method '" + method.getSimpleName() + "' ";
    }

    private static List<Problem> withoutResult(ExecutableElement method) {
        List<Problem> problems = new ArrayList<>();
        String subject = subject(method);
        TypeMirror returned = method.getReturnType();
        if (Kotlin.annotatedGetter(method).isPresent()) {
            return problems;
        }
        if (returned.getKind() == TypeKind.VOID || KnownTypes.is(returned, "java.lang.Void")) {
            problems.add(new Problem(
                    Rule.METHOD_RETURNS_VOID,
                    Place.of(method),
                    subject + "returns " + TypeText.simple(returned) + ", so there is nothing to keep.",
                    "Return the result, or remove @Cached."));
        }
        boolean isSuspending = method.getParameters().stream()
                .anyMatch(parameter -> KnownTypes.is(parameter.asType(), "kotlin.coroutines.Continuation"));
        if (isSuspending) {
            problems.add(new Problem(
                    Rule.METHOD_IS_SUSPENDING,
                    Place.of(method),
                    subject + "is a suspend function, which returns before its result is there.",
                    "Cache a function that returns the value itself, and call it from the suspending one."));
        }
        return problems;
    }

    private static Optional<Problem> tooManyParameters(ExecutableElement method) {
        int taken = method.getParameters().stream()
                .mapToInt(parameter -> WIDE.contains(parameter.asType().getKind()) ? 2 : 1)
                .sum();
        return taken <= MOST_PARAMETERS
                ? Optional.empty()
                : Optional.of(new Problem(
                        Rule.TOO_MANY_PARAMETERS,
                        Place.of(method),
                        "method '" + method.getSimpleName() + "' takes " + taken
                                + " places for its parameters (a long or a double takes two), of which a class file has 255,"
                                + " and the caching class needs a few of its own.",
                        "Put some of the parameters into a record."));
    }

    private List<Problem> notVisible(ExecutableElement method, ExecutableType seen) {
        List<Problem> problems = new ArrayList<>();
        for (int i = 0; i < method.getParameters().size(); i++) {
            VariableElement parameter = method.getParameters().get(i);
            TypeMirror type = seen.getParameterTypes().get(i);
            if (TypeParts.mentionMethodVariables(type)) {
                continue;
            }
            visibility
                    .notVisible(
                            Place.of(parameter), "parameter '" + parameter.getSimpleName() + "'", TypeParts.of(type))
                    .ifPresent(problems::add);
        }
        if (problems.isEmpty()) {
            visibility
                    .notVisible(Place.of(method), "method '" + method.getSimpleName() + "'", TypeParts.of(seen))
                    .ifPresent(problems::add);
        }
        return problems;
    }
}
