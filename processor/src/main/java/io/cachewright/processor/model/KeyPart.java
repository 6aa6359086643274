package io.cachewright.processor.model;

import com.palantir.javapoet.TypeName;
import java.util.List;

/**
 * One of the values that make a key.
 *
 * @param path how the user says it: a parameter, or a path that begins with one
 * @param name of the key's field and accessor and of the handle's parameters
 * @param isVarArgs whether the handle takes it as a variable number of arguments
 * @param byContent whether it is an array, or may be one when the program runs
 * @param expression how the overriding method gets it from its parameters, as Java
 * @param isSensitive whether it may be readable nowhere
 * @param form how it is written down, if it can be
 * @param guards the expressions before the last accessor that must not be null for there to be a key
 */
public record KeyPart(
        String path,
        String name,
        TypeName type,
        boolean isVarArgs,
        boolean byContent,
        boolean isSensitive,
        KeyForm form,
        String expression,
        List<String> guards) {
    public KeyPart {
        guards = List.copyOf(guards);
    }
}
