package io.cachewright.processor.model;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.TypeName;
import java.util.List;

/**
 * All that a generated class has for methods that change caches.
 *
 * @param cachesField holds the {@code Caches}, where there is such a method
 * @param others caches of other types, each in a field
 */
public record ChangingMethods(String cachesField, List<OtherCache> others, List<ChangingMethod> methods) {
    public ChangingMethods {
        others = List.copyOf(others);
        methods = List.copyOf(methods);
    }

    /**
     * A cache of another type.
     *
     * @param type of the field
     * @param handle the class that gives the cache
     * @param handleArguments what stands for the type variables of the other type
     */
    public record OtherCache(String field, TypeName type, ClassName handle, List<TypeName> handleArguments) {
        public OtherCache {
            handleArguments = List.copyOf(handleArguments);
        }
    }
}
