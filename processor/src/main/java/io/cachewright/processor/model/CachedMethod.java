package io.cachewright.processor.model;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeVariableName;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A method whose results are cached, with all that is generated for it.
 *
 * @param revision what the data has as revision when the method is called
 * @param under the tags and groups; empty if there are none
 * @param sharing whether it can be kept where processes share it
 * @param loadsByKey whether the key holds all that the method needs to be run
 * @param names what its members are called
 * @param handleVariables the type variables of the class that the handle needs again
 */
public record CachedMethod(
        Signature signature,
        CacheSettings settings,
        Key key,
        Value value,
        Optional<Revision> revision,
        Optional<Under> under,
        Sharing sharing,
        boolean loadsByKey,
        Names names,
        List<TypeVariableName> handleVariables) {
    public CachedMethod {
        handleVariables = List.copyOf(handleVariables);
    }

    /**
     * What the cache holds.
     *
     * @param type the return type, or what a returned future brings; boxed, without the method's own type variables
     * @param isFuture whether the method returns a future of it
     * @param isArray whether each caller gets a copy
     * @param needsCast whether it must be cast to the return type, because that names the method's own type variables
     */
    public record Value(TypeName type, boolean isFuture, boolean isArray, boolean needsCast) {}

    /**
     * What a result must have been loaded under to be served.
     *
     * @param expression how the overriding method gets it, as Java
     * @param form how it is written down, if it can be
     * @param guards the expressions on the way that must not be null
     * @param namesVariables whether its type names type variables of the class
     */
    public record Revision(
            String expression, TypeName type, KeyForm form, List<String> guards, boolean namesVariables) {
        public Revision {
            guards = List.copyOf(guards);
        }
    }

    /**
     * What the members generated for one method are called.
     *
     * @param cache the field, and the method that gives the handle
     * @param handle the handle's class
     * @param keyVariable the local variable of the key, unlike any parameter; likewise the others
     * @param partVariables what holds the parts of the key in the overriding method: parameters, and local variables for
     *     what is found on paths
     * @param copyVariables what holds copies of parameters that are arrays, for a load that goes on when its caller has left
     */
    public record Names(
            String cache,
            ClassName handle,
            String keyVariable,
            String entryVariable,
            String revisionVariable,
            List<String> partVariables,
            Map<String, String> copyVariables) {
        public Names {
            partVariables = List.copyOf(partVariables);
            copyVariables = Collections.unmodifiableMap(new LinkedHashMap<>(copyVariables));
        }
    }
}
