package io.cachewright.jackson;

import io.cachewright.runtime.shared.ValueTypeException;
import java.lang.reflect.GenericArrayType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.lang.reflect.TypeVariable;
import java.lang.reflect.WildcardType;
import java.util.List;

/** Types of which a part is open. */
final class TypeVariables {
    /** Throws if the type has a variable in it. */
    static void refuse(Type type) {
        if (type instanceof TypeVariable<?> variable) {
            throw new ValueTypeException(
                    variable.getName() + " of " + variable.getGenericDeclaration() + " stands for any type",
                    "Cache a method whose result has no type variable, or keep its results in the local tier.");
        }
        parts(type).forEach(TypeVariables::refuse);
    }

    private static List<Type> parts(Type type) {
        if (type instanceof ParameterizedType parameterized) {
            return List.of(parameterized.getActualTypeArguments());
        }
        if (type instanceof GenericArrayType array) {
            return List.of(array.getGenericComponentType());
        }
        return type instanceof WildcardType wildcard ? List.of(wildcard.getUpperBounds()) : List.of();
    }

    private TypeVariables() {}
}
