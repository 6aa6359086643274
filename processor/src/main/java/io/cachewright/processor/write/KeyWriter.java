package io.cachewright.processor.write;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import com.palantir.javapoet.WildcardTypeName;
import io.cachewright.processor.model.CachedMethod;
import io.cachewright.processor.model.CachedType;
import io.cachewright.processor.model.Key;
import io.cachewright.processor.model.KeyPart;
import java.util.List;
import javax.lang.model.element.Modifier;

/**
 * Writes the class that tells a method's calls apart: a record in all but name. Javac before 23 fails on a record that it
 * has read from an earlier build and now gets as source (JDK-8332297); and the methods that a record has by itself are
 * linked when they are first called, which takes milliseconds.
 */
final class KeyWriter {
    /** As many hash codes as keys where the parts are small numbers or texts that are nearly alike; 31 would have few. */
    private static final String MULTIPLIER = "1_000_003";

    private KeyWriter() {}

    static TypeSpec write(CachedType type, CachedMethod method, Key.Composite key) {
        List<Modifier> access = type.isPublic() ? List.of(Modifier.PUBLIC) : List.of();
        TypeSpec.Builder written = TypeSpec.classBuilder(key.name())
                .addJavadoc(
                        "What tells the calls of {@code $L} apart. A hit needs none: its arguments are compared.\n",
                        method.signature().name())
                .addModifiers(access.toArray(Modifier[]::new))
                .addModifiers(Modifier.STATIC, Modifier.FINAL)
                .addTypeVariables(key.typeVariables());
        key.parts().forEach(part -> written.addField(part.type(), part.name(), Modifier.PRIVATE, Modifier.FINAL));
        written.addMethod(constructor(key, access));
        key.parts().forEach(part -> written.addMethod(accessor(part, access)));
        return written.addMethod(hashMethod(key))
                .addMethod(isMethod(key))
                .addMethod(equalsMethod(key))
                .addMethod(hashCodeMethod(key))
                .addMethod(toStringMethod(key))
                .build();
    }

    private static MethodSpec constructor(Key.Composite key, List<Modifier> access) {
        MethodSpec.Builder constructor =
                MethodSpec.constructorBuilder().addModifiers(access).addParameters(Parameters.ofParts(key.parts()));
        key.parts().forEach(part -> constructor.addStatement("this.$N = $L", part.name(), ownValue(part)));
        return constructor.build();
    }

    /** An array that changes later must not change the key. */
    private static CodeBlock ownValue(KeyPart part) {
        return PartWriter.copied(part, CodeBlock.of("$N", part.name()));
    }

    private static MethodSpec accessor(KeyPart part, List<Modifier> access) {
        return MethodSpec.methodBuilder(part.name())
                .addModifiers(access)
                .returns(part.type())
                .addStatement("return $N", part.name())
                .build();
    }

    static CodeBlock creation(Key.Composite key, List<String> arguments) {
        return CodeBlock.of("new $T($L)", key.type(), Parameters.arguments(arguments));
    }

    private static MethodSpec equalsMethod(Key.Composite key) {
        return MethodSpec.methodBuilder("equals")
                .addAnnotation(Override.class)
                .addModifiers(Modifier.PUBLIC)
                .returns(boolean.class)
                .addParameter(Object.class, "other")
                .addStatement(
                        "return other instanceof $T that && that.is($L)", ofAny(key), Parameters.arguments(names(key)))
                .build();
    }

    /** A key of the class, whatever its type arguments are. */
    static TypeName ofAny(Key.Composite key) {
        TypeName[] unknown = key.typeVariables().stream()
                .map(variable -> WildcardTypeName.subtypeOf(Object.class))
                .toArray(TypeName[]::new);
        return unknown.length == 0 ? key.name() : ParameterizedTypeName.get(key.name(), unknown);
    }

    /** {@code key.is(sku, currency)}: whether it is the key of these values. */
    private static MethodSpec isMethod(Key.Composite key) {
        List<CodeBlock> equal = key.parts().stream()
                .map(part -> PartWriter.isEqual(part, part.name(), CodeBlock.of("this.$N", part.name())))
                .toList();
        return MethodSpec.methodBuilder("is")
                .returns(boolean.class)
                .addParameters(values(key))
                .addStatement("return $L", CodeBlock.join(equal, "\n&& "))
                .build();
    }

    private static MethodSpec hashCodeMethod(Key.Composite key) {
        return MethodSpec.methodBuilder("hashCode")
                .addAnnotation(Override.class)
                .addModifiers(Modifier.PUBLIC)
                .returns(int.class)
                .addStatement("return hash($L)", Parameters.arguments(names(key)))
                .build();
    }

    private static MethodSpec hashMethod(Key.Composite key) {
        CodeBlock hash = CodeBlock.of("");
        for (KeyPart part : key.parts()) {
            CodeBlock own = hash(part, key);
            hash = hash.isEmpty() ? own : CodeBlock.of("$L * $L + $L", MULTIPLIER, nested(hash), own);
        }
        return MethodSpec.methodBuilder("hash")
                .addModifiers(Modifier.STATIC)
                .returns(int.class)
                .addParameters(values(key))
                .addStatement("return $L", hash)
                .build();
    }

    /** What a part adds to the hash code: of a constant its ordinal, where the parameter says that it is one. */
    private static CodeBlock hash(KeyPart part, Key.Composite key) {
        return part.equality() == KeyPart.Equality.BY_IDENTITY
                        && key.typeVariables().isEmpty()
                ? CodeBlock.of("$T.ordinal($N)", RuntimeTypes.CONTENT, part.name())
                : PartWriter.hash(part, part.name());
    }

    private static CodeBlock nested(CodeBlock hash) {
        return hash.toString().startsWith(MULTIPLIER) ? CodeBlock.of("($L)", hash) : hash;
    }

    /** The parts as parameters, for keys of whatever type arguments. */
    private static List<ParameterSpec> values(Key.Composite key) {
        return key.typeVariables().isEmpty()
                ? Parameters.ofParts(key.parts())
                : key.parts().stream()
                        .map(part -> ParameterSpec.builder(PartWriter.withoutVariables(part), part.name())
                                .build())
                        .toList();
    }

    private static List<String> names(Key.Composite key) {
        return key.parts().stream().map(KeyPart::name).toList();
    }

    /** The values alone: it is what errors show, and what people match patterns against. */
    private static MethodSpec toStringMethod(Key.Composite key) {
        List<CodeBlock> texts = key.parts().stream().map(KeyWriter::text).toList();
        return MethodSpec.methodBuilder("toString")
                .addAnnotation(Override.class)
                .addModifiers(Modifier.PUBLIC)
                .returns(String.class)
                .addStatement("return $L", CodeBlock.join(texts, " + \", \" + "))
                .build();
    }

    private static CodeBlock text(KeyPart part) {
        if (part.isSensitive()) {
            return CodeBlock.of("$S", "***");
        }
        return part.byContent()
                ? CodeBlock.of("$T.text($N)", RuntimeTypes.CONTENT, part.name())
                : CodeBlock.of("$N", part.name());
    }
}
