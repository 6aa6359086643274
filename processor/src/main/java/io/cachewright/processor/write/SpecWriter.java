package io.cachewright.processor.write;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeVariableName;
import io.cachewright.Tier;
import io.cachewright.processor.model.CacheSettings;
import io.cachewright.processor.model.CachedMethod;
import java.util.stream.Collectors;
import javax.lang.model.element.Modifier;

/** Writes what a cache is opened with: its name, and all that the annotation says of it. */
final class SpecWriter {
    private SpecWriter() {}

    static MethodSpec write(CachedMethod method) {
        CacheSettings settings = method.settings();
        ParameterizedTypeName specType = ParameterizedTypeName.get(
                RuntimeTypes.CACHE_SPEC, method.key().type(), method.value().type());
        CodeBlock start = CodeBlock.of(
                "return $T.<$T, $T>of(",
                RuntimeTypes.CACHE_SPEC,
                method.key().type(),
                method.value().type());
        CodeBlock arguments = CodeBlock.of("$T.class, $S", method.names().handle(), settings.name());
        boolean fits = Layout.fits(CodeBlock.of("    $L$L)", start, arguments));
        CodeBlock.Builder spec = CodeBlock.builder().add(fits ? "$L$L)" : "$L\n$>$>$L)$<$<", start, arguments);
        settings.inOrder()
                .forEach((time, duration) -> spec.add("\n.$L($L)", time.attribute(), Literals.duration(duration)));
        spec.add("\n.maxSize($L)", Literals.number(settings.maxSize()));
        if (settings.tier() != Tier.DEFAULT) {
            spec.add("\n.tier($T.$L)", RuntimeTypes.TIER, settings.tier());
        }
        spec.add("\n$L", SharingWriter.write(method));
        return MethodSpec.methodBuilder("spec")
                .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
                .addTypeVariables(method.handleVariables())
                .returns(specType)
                .addStatement(spec.build())
                .build();
    }

    /** The spec, asked for from outside; with type arguments, since no compiler infers all that a class can be bounded by. */
    static CodeBlock call(CachedMethod method) {
        String arguments = method.handleVariables().stream()
                .map(TypeVariableName::name)
                .collect(Collectors.joining(", ", "<", ">"));
        return CodeBlock.of(
                "$T.$Lspec()", method.names().handle(), method.handleVariables().isEmpty() ? "" : arguments);
    }
}
