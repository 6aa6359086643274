package io.cachewright.processor.scan.path;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.type.ExecutableType;
import javax.lang.model.type.TypeMirror;

/**
 * What the paths of an annotation may begin with: the parameters of its method, and whatever else it has.
 *
 * @param method what it is called in a message
 * @param byName in the order in which they are suggested
 */
public record Roots(String method, Map<String, Root> byName) {
    /**
     * One beginning.
     *
     * @param written how the generated method says it, as Java
     */
    public record Root(TypeMirror type, String written) {}

    /**
     * The parameters of a method.
     *
     * @param seen the method as the host has it
     * @param written what they are called in the generated class, in their order
     */
    public static Roots of(ExecutableElement method, ExecutableType seen, Iterable<String> written) {
        Map<String, Root> parameters = new LinkedHashMap<>();
        int i = 0;
        for (String name : written) {
            parameters.put(
                    method.getParameters().get(i).getSimpleName().toString(),
                    new Root(seen.getParameterTypes().get(i), name));
            i++;
        }
        return new Roots(method.getSimpleName().toString(), parameters);
    }

    /** These and one more; where there is one of that name, as a parameter called {@code result}, it stays. */
    public Roots and(String name, Root root) {
        Map<String, Root> more = new LinkedHashMap<>(byName);
        more.putIfAbsent(name, root);
        return new Roots(method, more);
    }

    public Optional<Root> find(String name) {
        return Optional.ofNullable(byName.get(name));
    }

    Map<String, TypeMirror> types() {
        Map<String, TypeMirror> types = new LinkedHashMap<>();
        byName.forEach((name, root) -> types.put(name, root.type()));
        return types;
    }
}
