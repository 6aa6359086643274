package io.cachewright.processor.model;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeVariableName;
import java.util.List;

/**
 * A method whose results are cached, with all that is generated for it.
 *
 * @param valueType what the cache holds: the return type, boxed, without the method's own type variables
 * @param needsCast whether the value must be cast to the return type, because that names the method's own type variables
 * @param copiesValue whether the value is an array, of which each caller gets a copy
 * @param names what its members are called
 * @param handleVariables the type variables of the class that the handle needs again
 */
public record CachedMethod(
        Signature signature,
        CacheSettings settings,
        Key key,
        TypeName valueType,
        boolean needsCast,
        boolean copiesValue,
        Names names,
        List<TypeVariableName> handleVariables) {
    public CachedMethod {
        handleVariables = List.copyOf(handleVariables);
    }

    /**
     * What the members generated for one method are called.
     *
     * @param cache the field, and the method that gives the handle
     * @param handle the handle's class
     * @param keyVariable the local variable of the key, unlike any parameter
     * @param hitVariable the local variable of the entry found, unlike any parameter
     */
    public record Names(String cache, ClassName handle, String keyVariable, String hitVariable) {}
}
