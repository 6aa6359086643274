package io.cachewright.processor.write;

import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeVariableName;
import io.cachewright.processor.model.KeyPart;
import java.io.Serializable;
import java.lang.constant.Constable;
import java.lang.constant.ConstantDesc;
import java.util.Arrays;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Writes how values of a part of a key are hashed and compared, without a box of one that is primitive. */
final class PartWriter {
    /** They are their own hash codes, and those of their boxes. */
    private static final Set<TypeName> INTEGRAL = Set.of(TypeName.BYTE, TypeName.CHAR, TypeName.INT, TypeName.SHORT);

    /** What a Long is. */
    private static final Set<TypeName> TYPES_OF_LONG = Stream.of(
                    Long.class,
                    Number.class,
                    Object.class,
                    Comparable.class,
                    Serializable.class,
                    Constable.class,
                    ConstantDesc.class)
            .map(ClassName::get)
            .collect(Collectors.toUnmodifiableSet());

    private PartWriter() {}

    /** The hash code of a value; that of its own {@code hashCode} if it is neither a long nor compared by content. */
    static CodeBlock hash(KeyPart part, String value) {
        if (INTEGRAL.contains(part.type())) {
            return CodeBlock.of("$N", value);
        }
        if (part.type().equals(TypeName.LONG) || mayBeLong(part.type())) {
            return CodeBlock.of("$T.hash($N)", RuntimeTypes.CONTENT, value);
        }
        ClassName objects = part.byContent() ? content(part) : ClassName.get(Objects.class);
        TypeName owner = part.type().isPrimitive() ? part.type().box() : objects;
        String method = owner.equals(RuntimeTypes.CONTENT) ? "hash" : "hashCode";
        return CodeBlock.of("$T.$L($N)", owner, method, value);
    }

    /** Whether an object of this type can be a Long, which entries are kept by another hash code of than its own. */
    private static boolean mayBeLong(TypeName type) {
        TypeName plain = type.withoutAnnotations();
        return plain instanceof TypeVariableName
                || TYPES_OF_LONG.contains(plain instanceof ParameterizedTypeName generic ? generic.rawType() : plain);
    }

    /**
     * Whether a value equals one that is kept.
     *
     * @param kept of the same type, or an object of which nothing is known
     */
    static CodeBlock isEqual(KeyPart part, String value, CodeBlock kept) {
        if (isFloating(part.type())) {
            return CodeBlock.of("$T.compare($N, $L) == 0", part.type().box(), value, kept);
        }
        if (part.type().isPrimitive() || part.equality() == KeyPart.Equality.BY_IDENTITY) {
            return CodeBlock.of("$N == $L", value, kept);
        }
        ClassName owner = part.byContent() ? content(part) : ClassName.get(Objects.class);
        String method = owner.equals(RuntimeTypes.CONTENT) ? "equal" : "equals";
        return CodeBlock.of("$T.$L($N, $L)", owner, method, value, kept);
    }

    /** A value over arrays of its own, if it is one that may be an array. */
    static CodeBlock copied(KeyPart part, CodeBlock value) {
        return part.byContent() ? CodeBlock.of("$T.copy($L)", RuntimeTypes.CONTENT, value) : value;
    }

    /** Arrays of a primitive type are compared by what makes no objects for it. */
    private static ClassName content(KeyPart part) {
        return isArrayOfPrimitives(part) ? ClassName.get(Arrays.class) : RuntimeTypes.CONTENT;
    }

    private static boolean isArrayOfPrimitives(KeyPart part) {
        return part.type() instanceof ArrayTypeName array
                && array.componentType().withoutAnnotations().isPrimitive();
    }

    /** What a method takes such values as that can't name the type variables of the key. */
    static TypeName withoutVariables(KeyPart part) {
        return part.type().isPrimitive() || isArrayOfPrimitives(part) ? part.type() : ClassName.OBJECT;
    }

    /** Their {@code ==} holds that NaN is not NaN. */
    private static boolean isFloating(TypeName type) {
        return type.equals(TypeName.FLOAT) || type.equals(TypeName.DOUBLE);
    }
}
