package io.cachewright.processor.scan;

import io.cachewright.processor.report.Place;
import io.cachewright.processor.report.Problem;
import io.cachewright.processor.report.Rule;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/** Whether what a method returns can be kept and returned again. */
final class ValueRules {
    private final KnownTypes known;

    ValueRules(KnownTypes known) {
        this.known = known;
    }

    List<Problem> check(ExecutableElement method, TypeMirror type) {
        return problem(method, type, type).map(List::of).orElse(List.of());
    }

    private Optional<Problem> problem(ExecutableElement method, TypeMirror type, TypeMirror returned) {
        if (type.getKind() != TypeKind.DECLARED && type.getKind() != TypeKind.TYPEVAR) {
            return Optional.empty();
        }
        String subject = "method '" + method.getSimpleName() + "' returns " + TypeText.simple(returned);
        Optional<String> oneShot = known.oneShot(type);
        if (oneShot.isPresent()) {
            return Optional.of(new Problem(
                    Rule.VALUE_IS_ONE_SHOT,
                    Place.of(method),
                    subject + ", which " + oneShot.get() + ", so it can't serve a second.",
                    "Return what can be read again, such as a List, a String or a byte[]; or remove @Cached."));
        }
        if (known.isAsynchronous(type)) {
            return Optional.of(new Problem(
                    Rule.VALUE_IS_ASYNCHRONOUS,
                    Place.of(method),
                    subject
                            + ", a result that is not there yet, so the cache would keep the promise and not the value.",
                    "Cache a method that returns the value itself, and call it from the asynchronous one."));
        }
        if (KnownTypes.is(type, "java.lang.Iterable")) {
            return Optional.of(new Problem(
                    Rule.VALUE_MAY_BE_ONE_SHOT,
                    Place.of(method),
                    subject + ", which may be one that can be read only once.",
                    "Return a Collection; or, if each Iterable can be read again, "
                            + silence(Rule.VALUE_MAY_BE_ONE_SHOT)));
        }
        if (known.isResource(type)) {
            return Optional.of(new Problem(
                    Rule.VALUE_HOLDS_RESOURCE,
                    Place.of(method),
                    subject + ", which is AutoCloseable: a caller that closes it closes it for all.",
                    "Return what needs no closing; or, if no caller closes it, " + silence(Rule.VALUE_HOLDS_RESOURCE)));
        }
        return KnownTypes.held(type).stream()
                .flatMap(held -> problem(method, held, returned).stream())
                .findFirst();
    }

    static String silence(Rule rule) {
        return "write @SuppressWarnings(\"" + rule.suppression() + "\").";
    }
}
