package io.cachewright.runtime.shared;

import java.lang.reflect.GenericArrayType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Generic types with their arguments, for which there are no class literals. Equal to those that reflection gives. */
public final class Types {
    private Types() {}

    /**
     * A generic class or interface with its arguments: {@code Types.of(List.class, Price.class)}.
     *
     * @throws IllegalArgumentException if the class takes more or fewer arguments
     */
    public static Type of(Class<?> raw, Type... arguments) {
        int wanted = raw.getTypeParameters().length;
        if (wanted == 0 || wanted != arguments.length) {
            throw new IllegalArgumentException(
                    raw.getName() + " takes " + wanted + " type arguments, and was given " + arguments.length + ".");
        }
        return new Parameterized(raw, raw.getDeclaringClass(), List.of(arguments));
    }

    /** An array of this type. */
    public static Type arrayOf(Type component) {
        return component instanceof Class<?> plain ? plain.arrayType() : new GenericArray(component);
    }

    private record Parameterized(Class<?> raw, @Nullable Type owner, List<Type> arguments)
            implements ParameterizedType {
        @Override
        public Type getRawType() {
            return raw;
        }

        @Override
        public @Nullable Type getOwnerType() {
            return owner;
        }

        @Override
        public Type[] getActualTypeArguments() {
            return arguments.toArray(Type[]::new);
        }

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof ParameterizedType that
                    && raw.equals(that.getRawType())
                    && Objects.equals(owner, that.getOwnerType())
                    && Arrays.equals(getActualTypeArguments(), that.getActualTypeArguments());
        }

        @Override
        public int hashCode() {
            return Arrays.hashCode(getActualTypeArguments()) ^ Objects.hashCode(owner) ^ raw.hashCode();
        }

        @Override
        public String toString() {
            return raw.getName()
                    + arguments.stream().map(Type::getTypeName).collect(Collectors.joining(", ", "<", ">"));
        }
    }

    private record GenericArray(Type component) implements GenericArrayType {
        @Override
        public Type getGenericComponentType() {
            return component;
        }

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof GenericArrayType that && component.equals(that.getGenericComponentType());
        }

        @Override
        public int hashCode() {
            return component.hashCode();
        }

        @Override
        public String toString() {
            return component.getTypeName() + "[]";
        }
    }
}
