package io.cachewright.processor.write;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeVariableName;
import io.cachewright.processor.model.CachedMethod;
import io.cachewright.processor.model.CachedType;
import io.cachewright.processor.model.Key;
import io.cachewright.processor.model.KeyPart;
import io.cachewright.processor.model.Signature;
import java.util.List;
import java.util.stream.Stream;

/** Writes the overriding methods: find the entry, or load it by the method itself. */
final class OverrideWriter {
    /** In letters; a longer one goes to a line of its own. */
    private static final int LONGEST_LOAD = 75;

    private final CachedType type;

    OverrideWriter(CachedType type) {
        this.type = type;
    }

    MethodSpec cached(CachedMethod method) {
        MethodSpec.Builder override = head(method.signature());
        addGuard(method, override);
        CachedMethod.Names names = method.names();
        String cache = cacheField(method);
        CodeBlock key = key(method, override);
        override.addStatement(
                "$T $N = $L.find($L)",
                ParameterizedTypeName.get(RuntimeTypes.ENTRY, method.valueType()),
                names.hitVariable(),
                cache,
                key);
        CodeBlock keptKey = keepsCopy(method) ? CodeBlock.of("$L.copied()", key) : key;
        CodeBlock load = CodeBlock.of("$L.load($L, () -> $L)", cache, keptKey, call(method.signature()));
        boolean fits = load.toString().replace(RuntimeTypes.PACKAGE + ".", "").length() < LONGEST_LOAD;
        CodeBlock value = CodeBlock.of(
                fits ? "$1N != null ? $1N.value() : $2L" : "$1N != null\n? $1N.value()\n: $2L",
                names.hitVariable(),
                load);
        return override.addStatement("return $L", returned(method, value)).build();
    }

    MethodSpec delegated(Signature signature) {
        boolean isVoid = signature.returnType().withoutAnnotations().equals(TypeName.VOID);
        return head(signature)
                .addStatement(isVoid ? "$L" : "return $L", call(signature))
                .build();
    }

    private static MethodSpec.Builder head(Signature signature) {
        return MethodSpec.methodBuilder(signature.name())
                .addAnnotation(Override.class)
                .addAnnotations(signature.annotations())
                .addModifiers(signature.modifiers())
                .addTypeVariables(signature.typeVariables())
                .returns(signature.returnType())
                .addParameters(Parameters.of(signature.parameters()))
                .varargs(signature.isVarArgs())
                .addExceptions(signature.exceptions());
    }

    /**
     * Without a cache or a key there is nothing to ask. There is no cache yet when the constructor of the superclass
     * calls the method.
     */
    private void addGuard(CachedMethod method, MethodSpec.Builder override) {
        Stream<String> cache = type.form() == CachedType.Form.SUBCLASS ? Stream.of(cacheField(method)) : Stream.empty();
        Stream<String> ways = method.key().parts().stream().flatMap(part -> part.guards().stream());
        List<CodeBlock> areNull = Stream.concat(cache, ways)
                .distinct()
                .map(guard -> CodeBlock.of("$L == null", guard))
                .toList();
        if (!areNull.isEmpty()) {
            override.beginControlFlow("if ($L)", CodeBlock.join(areNull, "$W|| "))
                    .addStatement("return $L", call(method.signature()))
                    .endControlFlow();
        }
    }

    private static String cacheField(CachedMethod method) {
        return Parameters.field(method.names().cache(), method.signature().parameterNames());
    }

    private static CodeBlock key(CachedMethod method, MethodSpec.Builder override) {
        if (method.key() instanceof Key.None) {
            return CodeBlock.of("$T.KEY", RuntimeTypes.NO_KEY);
        }
        if (method.key() instanceof Key.Single single) {
            return single(single.part(), method, override);
        }
        String variable = method.names().keyVariable();
        List<String> expressions =
                method.key().parts().stream().map(KeyPart::expression).toList();
        override.addStatement(
                "$T $N = $L",
                method.key().type(),
                variable,
                KeyWriter.creation((Key.Composite) method.key(), expressions));
        return CodeBlock.of("$N", variable);
    }

    /** What is found on a path is found once, so that entry and load have the same key. */
    private static CodeBlock single(KeyPart part, CachedMethod method, MethodSpec.Builder override) {
        if (method.signature().parameterNames().contains(part.expression())) {
            return CodeBlock.of("$N", part.expression());
        }
        String variable = method.names().keyVariable();
        override.addStatement("$T $N = $L", part.type(), variable, part.expression());
        return CodeBlock.of("$N", variable);
    }

    private static boolean keepsCopy(CachedMethod method) {
        return method.key() instanceof Key.Composite composite && composite.byContent();
    }

    private static CodeBlock returned(CachedMethod method, CodeBlock value) {
        if (method.needsCast()) {
            CodeBlock cast =
                    CodeBlock.of("($T) ($L)", method.signature().returnType().withoutAnnotations(), value);
            return method.copiesValue() ? CodeBlock.of("$T.copy($L)", RuntimeTypes.CONTENT, cast) : cast;
        }
        return method.copiesValue() ? CodeBlock.of("$T.copy($L)", RuntimeTypes.CONTENT, value) : value;
    }

    private CodeBlock call(Signature signature) {
        String target = type.form() == CachedType.Form.WRAPPER
                ? Parameters.field("delegate", signature.parameterNames())
                : "super";
        return CodeBlock.of(
                "$L.$L$N($L)",
                target,
                typeArguments(signature),
                signature.name(),
                Parameters.arguments(signature.parameterNames()));
    }

    /** Said only where an exception is a type variable: compilers don't agree on what is thrown when it is inferred. */
    private static String typeArguments(Signature signature) {
        List<String> variables =
                signature.typeVariables().stream().map(TypeVariableName::name).toList();
        boolean areThrown = signature.exceptions().stream().anyMatch(thrown -> variables.contains(thrown.toString()));
        return areThrown ? "<" + Parameters.arguments(variables) + ">" : "";
    }
}
