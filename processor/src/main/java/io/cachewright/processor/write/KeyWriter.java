package io.cachewright.processor.write;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import com.palantir.javapoet.WildcardTypeName;
import io.cachewright.processor.model.CachedMethod;
import io.cachewright.processor.model.CachedType;
import io.cachewright.processor.model.Key;
import io.cachewright.processor.model.KeyPart;
import java.util.List;
import java.util.Objects;
import javax.lang.model.element.Modifier;

/**
 * Writes the class that tells a method's calls apart: a record in all but name. Javac before 23 fails on a record that it
 * has read from an earlier build and now gets as source (JDK-8332297); and the methods that a record has by itself are
 * linked when they are first called, which takes milliseconds.
 */
final class KeyWriter {
    private KeyWriter() {}

    static TypeSpec write(CachedType type, CachedMethod method, Key.Composite key) {
        List<Modifier> access = type.isPublic() ? List.of(Modifier.PUBLIC) : List.of();
        TypeSpec.Builder written = TypeSpec.classBuilder(key.name())
                .addJavadoc(
                        "What tells the calls of {@code $L} apart.\n",
                        method.signature().name())
                .addModifiers(access.toArray(Modifier[]::new))
                .addModifiers(Modifier.STATIC, Modifier.FINAL)
                .addTypeVariables(key.typeVariables());
        key.parts().forEach(part -> written.addField(part.type(), part.name(), Modifier.PRIVATE, Modifier.FINAL));
        written.addMethod(constructor(key, access));
        key.parts().forEach(part -> written.addMethod(accessor(part, access)));
        if (key.byContent()) {
            written.addMethod(copied(key));
        }
        return written.addMethod(equalsMethod(key))
                .addMethod(hashCodeMethod(key))
                .addMethod(toStringMethod(key))
                .build();
    }

    private static MethodSpec constructor(Key.Composite key, List<Modifier> access) {
        MethodSpec.Builder constructor =
                MethodSpec.constructorBuilder().addModifiers(access).addParameters(Parameters.ofParts(key.parts()));
        key.parts().forEach(part -> constructor.addStatement("this.$1N = $1N", part.name()));
        return constructor.build();
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
        TypeName[] unknown = key.typeVariables().stream()
                .map(variable -> WildcardTypeName.subtypeOf(Object.class))
                .toArray(TypeName[]::new);
        TypeName that = unknown.length == 0 ? key.name() : ParameterizedTypeName.get(key.name(), unknown);
        CodeBlock.Builder equal = CodeBlock.builder().add("return other instanceof $T that", that);
        for (KeyPart part : key.parts()) {
            equal.add("\n&& $L", comparison(part));
        }
        return MethodSpec.methodBuilder("equals")
                .addAnnotation(Override.class)
                .addModifiers(Modifier.PUBLIC)
                .returns(boolean.class)
                .addParameter(Object.class, "other")
                .addStatement(equal.build())
                .build();
    }

    private static MethodSpec hashCodeMethod(Key.Composite key) {
        CodeBlock hash = CodeBlock.of("0");
        for (KeyPart part : key.parts()) {
            CodeBlock own = hash(part);
            hash = hash.toString().equals("0") ? own : CodeBlock.of("31 * $L + $L", nested(hash), own);
        }
        return MethodSpec.methodBuilder("hashCode")
                .addAnnotation(Override.class)
                .addModifiers(Modifier.PUBLIC)
                .returns(int.class)
                .addStatement("return $L", hash)
                .build();
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

    private static CodeBlock comparison(KeyPart part) {
        if (isFloating(part.type())) {
            return CodeBlock.of("$1T.compare($2N, that.$2N) == 0", part.type().box(), part.name());
        }
        if (part.type().isPrimitive()) {
            return CodeBlock.of("$1N == that.$1N", part.name());
        }
        return part.byContent()
                ? CodeBlock.of("$1T.equal($2N, that.$2N)", RuntimeTypes.CONTENT, part.name())
                : CodeBlock.of("$1T.equals($2N, that.$2N)", Objects.class, part.name());
    }

    /** Their {@code ==} holds that NaN is not NaN. */
    private static boolean isFloating(TypeName type) {
        return type.equals(TypeName.FLOAT) || type.equals(TypeName.DOUBLE);
    }

    private static CodeBlock hash(KeyPart part) {
        if (part.byContent()) {
            return CodeBlock.of("$T.hash($N)", RuntimeTypes.CONTENT, part.name());
        }
        TypeName owner = part.type().isPrimitive() ? part.type().box() : ClassName.get(Objects.class);
        return CodeBlock.of("$T.hashCode($N)", owner, part.name());
    }

    private static CodeBlock nested(CodeBlock hash) {
        return hash.toString().startsWith("31") ? CodeBlock.of("($L)", hash) : hash;
    }

    private static MethodSpec copied(Key.Composite key) {
        List<CodeBlock> copies = key.parts().stream()
                .map(part -> part.byContent()
                        ? CodeBlock.of("$T.copy($N)", RuntimeTypes.CONTENT, part.name())
                        : CodeBlock.of("$N", part.name()))
                .toList();
        return MethodSpec.methodBuilder("copied")
                .addJavadoc("The same key over arrays of its own.\n")
                .returns(key.type())
                .addStatement("return new $T($L)", key.type(), CodeBlock.join(copies, ", "))
                .build();
    }
}
