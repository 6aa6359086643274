package io.cachewright.processor.scan.value;

import io.cachewright.processor.report.Place;
import io.cachewright.processor.report.Problem;
import io.cachewright.processor.report.Rule;
import io.cachewright.processor.scan.program.Compilation;
import io.cachewright.processor.scan.type.KnownTypes;
import io.cachewright.processor.scan.type.TypeParts;
import io.cachewright.processor.scan.type.TypeText;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.TypeVariable;

/** Whether what a method returns can be kept and returned again. */
public final class ValueRules {
    private final KnownTypes known;
    private final ComponentRules components;

    public ValueRules(Compilation compilation, KnownTypes known) {
        this.known = known;
        this.components = new ComponentRules(compilation, known);
    }

    /** The problem with caching this result; for a future that can be cached, with the value it brings. */
    public List<Problem> check(ExecutableElement method, TypeMirror type) {
        Optional<TypeMirror> promised = known.promised(type);
        if (promised.isPresent()) {
            return KnownTypes.is(promised.get(), "java.lang.Void")
                    ? List.of(ofNothing(method))
                    : problem(method, promised.get(), holding(method, promised.get()))
                            .map(List::of)
                            .orElse(List.of());
        }
        String subject = "method '" + method.getSimpleName() + "' returns " + TypeText.withBound(type);
        return problem(method, type, subject + ", which ")
                .or(() -> ofAnotherClass(method, type))
                .map(List::of)
                .orElse(List.of());
    }

    /** A caller that passes a LinkedList expects one, and an equal ArrayList is the same key. */
    private Optional<Problem> ofAnotherClass(ExecutableElement method, TypeMirror type) {
        boolean isOfCaller = type instanceof TypeVariable variable
                && TypeParts.mentionMethodVariables(type)
                && known.isEqualAcrossClasses(type)
                && method.getParameters().stream()
                        .filter(parameter -> !Compilation.has(parameter, Compilation.NOT_KEY))
                        .anyMatch(parameter -> parameter.asType() instanceof TypeVariable taken
                                && taken.asElement().equals(variable.asElement()));
        return isOfCaller
                ? Optional.of(new Problem(
                        Rule.VALUE_OF_ANOTHER_CLASS,
                        Place.of(method),
                        "method '" + method.getSimpleName() + "' returns " + TypeText.withBound(type)
                                + ", as it takes it, and equal arguments of other classes share one result, which is then"
                                + " not of the caller's class.",
                        "Return " + TypeText.simple(((TypeVariable) type).getUpperBound())
                                + "; or, if all callers pass one class, " + Rule.VALUE_OF_ANOTHER_CLASS.silence()))
                : Optional.empty();
    }

    /**
     * The first thing that is known against a type.
     *
     * @param subject the beginning of the message, up to a verb
     */
    private Optional<Problem> problem(ExecutableElement method, TypeMirror type, String subject) {
        if (type.getKind() == TypeKind.DECLARED || type.getKind() == TypeKind.TYPEVAR) {
            Optional<Problem> found = ofDeclared(method, type, subject);
            if (found.isPresent()) {
                return found;
            }
        }
        return heldBy(type).stream()
                .flatMap(held -> problem(method, held, holding(method, held)).stream())
                .findFirst()
                .or(() ->
                        components.usedUp(type).map(found -> oneShot(method, subject + "is " + found.reason(), found)));
    }

    private static Problem oneShot(ExecutableElement method, String text, KnownTypes.OneShot found) {
        return new Problem(
                Rule.VALUE_IS_ONE_SHOT,
                Place.of(method),
                text + ", so it can't serve a second.",
                found.fix() + "; or remove @Cached.");
    }

    private static Problem ofNothing(ExecutableElement method) {
        return new Problem(
                Rule.METHOD_RETURNS_VOID,
                Place.of(method),
                "method '" + method.getSimpleName() + "' returns a future of nothing, so there is nothing to keep.",
                "Return a future of the result, or remove @Cached.");
    }

    private static String holding(ExecutableElement method, TypeMirror held) {
        String returned = TypeText.withBound(method.getReturnType());
        return "method '" + method.getSimpleName() + "' returns " + returned + ", and " + TypeText.withBound(held)
                + " ";
    }

    private static List<TypeMirror> heldBy(TypeMirror type) {
        return type.getKind() == TypeKind.ARRAY
                ? List.of(((ArrayType) type).getComponentType())
                : KnownTypes.held(type);
    }

    private Optional<Problem> ofDeclared(ExecutableElement method, TypeMirror type, String subject) {
        return known.oneShot(type)
                .map(found -> oneShot(method, subject + found.reason(), found))
                .or(() -> againstKeeping(method, type, subject))
                .or(() -> againstHandingOut(method, type, subject));
    }

    /** It may not be there yet, or be used up when it is asked for again. */
    private Optional<Problem> againstKeeping(ExecutableElement method, TypeMirror type, String subject) {
        if (known.isAsynchronous(type)) {
            return Optional.of(new Problem(
                    Rule.VALUE_IS_ASYNCHRONOUS,
                    Place.of(method),
                    subject
                            + "is a result that is not there yet, so the cache would keep the promise and not the value.",
                    "Return a CompletableFuture or CompletionStage, whose result is cached; or cache a method that returns the"
                            + " value itself."));
        }
        if (KnownTypes.is(type, "java.lang.Iterable") || KnownTypes.is(type, "kotlin.sequences.Sequence")) {
            return Optional.of(new Problem(
                    Rule.VALUE_MAY_BE_ONE_SHOT,
                    Place.of(method),
                    subject + "does not say whether it can be read more than once.",
                    "Return a Collection; or, if each of them can be read again, "
                            + Rule.VALUE_MAY_BE_ONE_SHOT.silence()));
        }
        return Optional.empty();
    }

    /** What one caller does to it is done for all. */
    private Optional<Problem> againstHandingOut(ExecutableElement method, TypeMirror type, String subject) {
        if (known.isResource(type)) {
            return Optional.of(new Problem(
                    Rule.VALUE_HOLDS_RESOURCE,
                    Place.of(method),
                    subject + "can be closed, and a caller that closes it closes it for all.",
                    "Return what needs no closing; or, if no caller closes it, "
                            + Rule.VALUE_HOLDS_RESOURCE.silence()));
        }
        if (known.isMutable(type)) {
            return Optional.of(new Problem(
                    Rule.VALUE_IS_MUTABLE,
                    Place.of(method),
                    subject + "is there to be changed, and a caller that changes it changes it for all.",
                    "Return what it holds, such as a String or a number; or, if no caller changes it, "
                            + Rule.VALUE_IS_MUTABLE.silence()));
        }
        if (known.isChangedByUse(type)) {
            return Optional.of(new Problem(
                    Rule.VALUE_IS_MUTABLE,
                    Place.of(method),
                    subject + "is changed by whoever uses it, and all callers would use the same.",
                    "Return what is got from it, such as a String or a byte[]; or, if no caller uses it as it is, "
                            + Rule.VALUE_IS_MUTABLE.silence()));
        }
        return Optional.empty();
    }
}
