package io.cachewright.processor.scan.change;

import io.cachewright.processor.scan.argument.CallRoots;
import io.cachewright.processor.scan.cache.ChangeAnnotation;
import io.cachewright.processor.scan.type.KnownTypes;
import java.util.Optional;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/** Why a path can't begin with {@code result}. */
final class NoResults {
    private NoResults() {}

    /**
     * The reason, if there is one.
     *
     * @param returned what the method returns, or what its future brings
     */
    static Optional<CallRoots.NoResult> why(ChangeAnnotation annotation, TypeMirror returned) {
        String method = "method '" + annotation.method().getSimpleName() + "' ";
        if (returned.getKind() == TypeKind.VOID || KnownTypes.is(returned, "java.lang.Void")) {
            return Optional.of(new CallRoots.NoResult(
                    method + "returns nothing, so there is no result.",
                    "Begin with a parameter or with 'this', or let the method return what is needed."));
        }
        return switch (annotation.when()) {
            case "BEFORE" ->
                Optional.of(new CallRoots.NoResult(
                        "before " + method + "runs there is no result.",
                        "Begin with a parameter, or leave 'when' out."));
            case "ALWAYS" ->
                Optional.of(new CallRoots.NoResult(
                        "when " + method + "throws there is no result.",
                        "Begin with a parameter, or leave 'when' out."));
            default -> Optional.empty();
        };
    }
}
