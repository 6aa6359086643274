package io.cachewright.processor.write;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterSpec;
import io.cachewright.processor.model.CachedConstructor;
import io.cachewright.processor.model.CachedMethod;
import io.cachewright.processor.model.CachedType;
import io.cachewright.processor.model.ChangingMethods;
import io.cachewright.processor.model.Parameter;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javax.lang.model.element.Modifier;

/** Writes each constructor twice: as it is, and with a {@code Caches} first. */
final class ConstructorWriter {
    private final CachedType type;

    ConstructorWriter(CachedType type) {
        this.type = type;
    }

    List<MethodSpec> write() {
        List<MethodSpec> constructors = new ArrayList<>();
        for (CachedConstructor constructor : mirrored()) {
            constructors.add(asItIs(constructor));
            constructors.add(withCaches(constructor));
        }
        return constructors;
    }

    private List<CachedConstructor> mirrored() {
        return type.form() == CachedType.Form.SUBCLASS ? type.constructors() : List.of(ofWrapper());
    }

    private CachedConstructor ofWrapper() {
        List<Parameter> delegate = List.of(new Parameter("delegate", type.sourceType(), List.of()));
        return new CachedConstructor(
                type.isPublic() ? Set.of(Modifier.PUBLIC) : Set.of(),
                List.of(),
                List.of(),
                List.of(),
                delegate,
                delegate,
                false,
                List.of(),
                "caches");
    }

    private MethodSpec asItIs(CachedConstructor constructor) {
        return head(constructor)
                .addJavadoc("Caches in this process alone, apart from all other instances.\n")
                .addParameters(Parameters.of(constructor.uninjected()))
                .varargs(constructor.isVarArgs())
                .addStatement(
                        "this($L)",
                        arguments(CodeBlock.of("$T.local()", RuntimeTypes.CACHES), constructor.parameters()))
                .build();
    }

    private MethodSpec withCaches(CachedConstructor constructor) {
        String caches = constructor.cachesName();
        MethodSpec.Builder mirror = head(constructor)
                .addJavadoc(
                        "Caches where {@code $L} says; instances over the same share results$L.\n", caches, whatever())
                .addAnnotations(constructor.injections())
                .addParameter(ParameterSpec.builder(RuntimeTypes.CACHES, caches).build())
                .addParameters(Parameters.of(constructor.parameters()))
                .varargs(constructor.isVarArgs());
        if (type.form() == CachedType.Form.WRAPPER) {
            mirror.addStatement("this.delegate = delegate");
        } else if (!constructor.parameters().isEmpty()) {
            mirror.addStatement("super($L)", arguments(CodeBlock.of(""), constructor.parameters()));
        }
        if (!type.changing().methods().isEmpty()) {
            mirror.addStatement("this.$N = $N", type.changing().cachesField(), caches);
        }
        for (CachedMethod method : type.methods()) {
            mirror.addStatement("this.$N = $N.open($L)", method.names().cache(), caches, SpecWriter.call(method));
        }
        for (ChangingMethods.OtherCache other : type.changing().others()) {
            mirror.addStatement(
                    "this.$N = $T.$Lin($N).cache()", other.field(), other.handle(), arguments(other), caches);
        }
        return mirror.build();
    }

    private static CodeBlock arguments(ChangingMethods.OtherCache other) {
        if (other.handleArguments().isEmpty()) {
            return CodeBlock.of("");
        }
        List<CodeBlock> arguments = other.handleArguments().stream()
                .map(argument -> CodeBlock.of("$T", argument))
                .toList();
        return CodeBlock.of("<$L>", CodeBlock.join(arguments, ", "));
    }

    /** What instances that share caches may differ in without the caches knowing. */
    private String whatever() {
        if (type.form() == CachedType.Form.WRAPPER) {
            return ", whatever they wrap";
        }
        return type.typeVariables().isEmpty() ? "" : ", whatever their type arguments";
    }

    private static MethodSpec.Builder head(CachedConstructor constructor) {
        return MethodSpec.constructorBuilder()
                .addModifiers(constructor.modifiers())
                .addAnnotations(constructor.annotations())
                .addTypeVariables(constructor.typeVariables())
                .addExceptions(constructor.exceptions());
    }

    private static CodeBlock arguments(CodeBlock first, List<Parameter> parameters) {
        List<CodeBlock> arguments = new ArrayList<>();
        if (!first.isEmpty()) {
            arguments.add(first);
        }
        parameters.forEach(parameter -> arguments.add(CodeBlock.of("$N", parameter.name())));
        return CodeBlock.join(arguments, ", ");
    }
}
