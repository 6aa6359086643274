package io.cachewright.processor.write;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.TypeVariableName;
import io.cachewright.processor.model.CachedType;
import io.cachewright.processor.model.Signature;
import java.util.List;
import java.util.stream.Stream;

/** Writes the calls of the user's own methods. */
final class CallWriter {
    private final CachedType type;

    CallWriter(CachedType type) {
        this.type = type;
    }

    /** With the arguments of the method that overrides it. */
    CodeBlock of(Signature signature) {
        return of(signature, signature.parameterNames());
    }

    /** With these arguments. */
    CodeBlock of(Signature signature, List<String> arguments) {
        CodeBlock target = target(type, signature, signature.parameterNames());
        return CodeBlock.of(
                "$L.$L$N($L)", target, typeArguments(signature), signature.name(), Parameters.arguments(arguments));
    }

    /** What the user's method is called on. */
    static CodeBlock target(CachedType type, Signature signature, List<String> hiding) {
        if (type.form() != CachedType.Form.WRAPPER) {
            return CodeBlock.of("super");
        }
        String delegate = Parameters.field("delegate", hiding);
        return signature
                .through()
                .map(through -> CodeBlock.of("(($T) $L)", through, delegate))
                .orElseGet(() -> CodeBlock.of("$L", delegate));
    }

    /**
     * Said only where they can't be inferred by every compiler: where an exception is a type variable, or a variable is
     * bounded by another, or by itself.
     */
    private static String typeArguments(Signature signature) {
        List<String> variables =
                signature.typeVariables().stream().map(TypeVariableName::name).toList();
        boolean areThrown = signature.exceptions().stream().anyMatch(thrown -> variables.contains(thrown.toString()));
        boolean areBounds = signature.typeVariables().stream()
                .flatMap(variable -> variable.bounds().stream())
                .flatMap(bound -> Stream.of(bound.toString().split("[^\\w$]+")))
                .anyMatch(variables::contains);
        return areThrown || areBounds ? "<" + Parameters.arguments(variables) + ">" : "";
    }
}
