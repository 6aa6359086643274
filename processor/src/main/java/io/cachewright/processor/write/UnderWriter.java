package io.cachewright.processor.write;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeVariableName;
import io.cachewright.processor.model.CachedMethod;
import io.cachewright.processor.model.Key;
import io.cachewright.processor.model.Under;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import javax.lang.model.element.Modifier;

/** Writes the handle's method that says what a result is loaded under, and the calls of it. */
final class UnderWriter {
    private static final String NAME = "under";

    private final CachedMethod method;
    private final Under under;

    UnderWriter(CachedMethod method, Under under) {
        this.method = method;
        this.under = under;
    }

    MethodSpec write(boolean isPublic) {
        MethodSpec.Builder made = MethodSpec.methodBuilder(NAME)
                .addJavadoc("The tags and groups that a result is loaded under.\n")
                .addModifiers(isPublic ? List.of(Modifier.PUBLIC, Modifier.STATIC) : List.of(Modifier.STATIC))
                .addTypeVariables(method.handleVariables())
                .returns(RuntimeTypes.UNDER);
        if (under.takesKey()) {
            made.addParameter(keyType(), under.keyName());
        }
        under.extras().forEach(extra -> made.addParameter(extra.type(), extra.name()));
        CodeBlock onOneLine = CodeBlock.join(steps(", "), ".");
        boolean fits = Layout.fits(CodeBlock.of("    return $L;", onOneLine));
        return made.addStatement("return $L", fits ? onOneLine : CodeBlock.join(steps(",\n"), "\n."))
                .build();
    }

    private TypeName keyType() {
        return method.key() instanceof Key.Single single
                ? single.part().type()
                : method.key().type();
    }

    /** The calls that follow one another. */
    private List<CodeBlock> steps(String gap) {
        List<CodeBlock> calls = new ArrayList<>();
        if (!under.tags().isEmpty()) {
            boolean isOnOneLine = under.tags().size() == 1 || !gap.contains("\n");
            calls.add(CodeBlock.of(
                    isOnOneLine ? "tags($L)" : "tags(\n$>$>$L)$<$<",
                    CodeBlock.join(under.tags().stream().map(TagWriter::of).toList(), gap)));
        }
        under.groups()
                .forEach(group -> calls.add(CodeBlock.of(
                        "$L($S, $L)", calls.isEmpty() ? "group" : "andGroup", group.parameter(), group(group))));
        calls.set(0, CodeBlock.of("$T.$L", RuntimeTypes.UNDER, calls.get(0)));
        return calls;
    }

    /** An array that changes must not change what was loaded under it. */
    private static CodeBlock group(Under.Group group) {
        return PartWriter.copied(group.part(), CodeBlock.of("$L", group.expression()));
    }

    /** Called where the method is overridden, with its parameters. */
    CodeBlock ofParameters(CodeBlock key) {
        return call(
                key,
                under.extras().stream()
                        .map(extra -> TagWriter.value(extra.value()))
                        .toList());
    }

    /** Called in the handle, whose own parameters are called after the extras. */
    CodeBlock ofExtras(CodeBlock key) {
        return call(
                key,
                under.extras().stream()
                        .map(extra -> CodeBlock.of("$N", extra.name()))
                        .toList());
    }

    private CodeBlock call(CodeBlock key, List<CodeBlock> extras) {
        List<CodeBlock> arguments = new ArrayList<>(under.takesKey() ? List.of(key) : List.of());
        arguments.addAll(extras);
        return CodeBlock.of(
                "$T.$L$L($L)", method.names().handle(), typeArguments(), NAME, CodeBlock.join(arguments, ", "));
    }

    /** Called where the key says all that it needs. */
    CodeBlock ofKey(CodeBlock key) {
        return call(key, List.of());
    }

    /** As a function of the key; where there are type arguments, javac doesn't take every reference that is right. */
    CodeBlock asFunction() {
        return under.takesKey() && method.handleVariables().isEmpty()
                ? CodeBlock.of("$T::$L", method.names().handle(), NAME)
                : CodeBlock.of("key -> $L", ofKey(CodeBlock.of("key")));
    }

    /** Type arguments, written because not every variable can be inferred from the arguments. */
    private String typeArguments() {
        return method.handleVariables().isEmpty()
                ? ""
                : method.handleVariables().stream()
                        .map(TypeVariableName::name)
                        .collect(Collectors.joining(", ", "<", ">"));
    }
}
