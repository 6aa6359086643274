package io.cachewright.processor.write;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import io.cachewright.processor.model.CachedMethod;
import io.cachewright.processor.model.CachedType;
import io.cachewright.processor.model.Key;
import io.cachewright.processor.model.KeyPart;
import io.cachewright.processor.model.Signature;
import io.cachewright.processor.model.Under;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;

/** Writes the overriding methods: find the entry, or load it by the method itself. */
final class OverrideWriter {
    private final CachedType type;
    private final CallWriter calls;

    OverrideWriter(CachedType type) {
        this.type = type;
        this.calls = new CallWriter(type);
    }

    MethodSpec cached(CachedMethod method) {
        MethodSpec.Builder override = head(method.signature());
        addGuard(method, override);
        CodeBlock revision = revision(method, override);
        addParts(method, override);
        CodeBlock served = CodeBlock.of(
                method.value().isFuture() ? "$N.future()" : "$N.value()",
                method.names().entryVariable());
        new LookUpWriter(method, cacheField(method)).write(override, revision, returned(method, served));
        addCopies(method, override);
        CodeBlock load = load(method, key(method, override), revision);
        return override.addStatement("return $L", returned(method, load)).build();
    }

    private static void addParts(CachedMethod method, MethodSpec.Builder override) {
        for (int i = 0; i < method.key().parts().size(); i++) {
            KeyPart part = method.key().parts().get(i);
            String variable = method.names().partVariables().get(i);
            if (!method.signature().parameterNames().contains(variable)) {
                override.addStatement("$T $N = $L", part.type(), variable, part.expression());
            }
        }
    }

    /** The caller may change an array while it is loaded behind for whoever asks for what was in it. */
    private static void addCopies(CachedMethod method, MethodSpec.Builder override) {
        method.names()
                .copyVariables()
                .forEach((parameter, copy) ->
                        override.addStatement("var $N = $T.copy($N)", copy, RuntimeTypes.CONTENT, parameter));
    }

    private CodeBlock call(CachedMethod method) {
        Map<String, String> copies = method.names().copyVariables();
        List<String> arguments = method.signature().parameterNames().stream()
                .map(parameter -> copies.getOrDefault(parameter, parameter))
                .toList();
        return calls.of(method.signature(), arguments);
    }

    /** What the data has as revision, asked once for entry and load. */
    private static CodeBlock revision(CachedMethod method, MethodSpec.Builder override) {
        if (method.revision().isEmpty()) {
            return CodeBlock.of("");
        }
        CachedMethod.Revision revision = method.revision().get();
        if (method.signature().parameterNames().contains(revision.expression())) {
            return CodeBlock.of("$N", revision.expression());
        }
        String variable = method.names().revisionVariable();
        override.addStatement("$T $N = $L", revision.type(), variable, revision.expression());
        return CodeBlock.of("$N", variable);
    }

    private CodeBlock load(CachedMethod method, CodeBlock key, CodeBlock revision) {
        CodeBlock start =
                CodeBlock.of("$L.$L", cacheField(method), method.value().isFuture() ? "loadAsync" : "load");
        List<CodeBlock> arguments = Stream.of(key, under(method, key, revision), CodeBlock.of("() -> $L", call(method)))
                .filter(argument -> !argument.isEmpty())
                .toList();
        CodeBlock onOneLine = CodeBlock.of("$L($L)", start, CodeBlock.join(arguments, ", "));
        boolean fits = Layout.fits(CodeBlock.of("return $L;", returned(method, onOneLine)));
        return fits ? onOneLine : CodeBlock.of("$L(\n$L)", start, CodeBlock.join(arguments, ",\n"));
    }

    /** Made on a miss alone, before the user's method runs. */
    private static CodeBlock under(CachedMethod method, CodeBlock key, CodeBlock revision) {
        if (method.under().isEmpty()) {
            return revision.isEmpty() ? revision : CodeBlock.of("$T.revision($L)", RuntimeTypes.UNDER, revision);
        }
        CodeBlock under = new UnderWriter(method, method.under().get()).ofParameters(key);
        return revision.isEmpty() ? under : CodeBlock.of("$L.andRevision($L)", under, revision);
    }

    MethodSpec delegated(Signature signature) {
        boolean isVoid = signature.returnType().withoutAnnotations().equals(TypeName.VOID);
        return head(signature)
                .addStatement(isVoid ? "$L" : "return $L", calls.of(signature))
                .build();
    }

    static MethodSpec.Builder head(Signature signature) {
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
        Stream<String> toRevision = method.revision().stream().flatMap(revision -> revision.guards().stream());
        List<CodeBlock> areNull = Stream.of(cache, ways, toRevision)
                .flatMap(guards -> guards)
                .distinct()
                .map(guard -> CodeBlock.of("$L == null", guard))
                .toList();
        if (!areNull.isEmpty()) {
            override.beginControlFlow("if ($L)", CodeBlock.join(areNull, " || "))
                    .addStatement("return $L", calls.of(method.signature()))
                    .endControlFlow();
        }
    }

    private static String cacheField(CachedMethod method) {
        return Parameters.field(method.names().cache(), method.signature().parameterNames());
    }

    /** The key to load; in a variable where it is needed twice. */
    private static CodeBlock key(CachedMethod method, MethodSpec.Builder override) {
        if (method.key() instanceof Key.None) {
            return CodeBlock.of("$T.KEY", RuntimeTypes.NO_KEY);
        }
        if (method.key() instanceof Key.Single) {
            return CodeBlock.of("$N", method.names().partVariables().get(0));
        }
        CodeBlock created =
                KeyWriter.creation((Key.Composite) method.key(), method.names().partVariables());
        if (method.under().filter(Under::takesKey).isEmpty()) {
            return created;
        }
        String variable = method.names().keyVariable();
        override.addStatement("$T $N = $L", method.key().type(), variable, created);
        return CodeBlock.of("$N", variable);
    }

    private static CodeBlock returned(CachedMethod method, CodeBlock value) {
        boolean isFuture = method.value().isFuture();
        CodeBlock result = value;
        if (method.value().needsCast()) {
            TypeName type = method.signature().returnType().withoutAnnotations();
            result = isFuture
                    ? CodeBlock.of("($T) ($T<?>) $L", type, CompletableFuture.class, value)
                    : CodeBlock.of("($T) $L", type, value);
        }
        if (!method.value().isArray()) {
            return result;
        }
        return CodeBlock.of("$T.$L($L)", RuntimeTypes.CONTENT, isFuture ? "copied" : "copy", result);
    }
}
