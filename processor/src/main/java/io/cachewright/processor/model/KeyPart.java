package io.cachewright.processor.model;

import com.palantir.javapoet.TypeName;
import java.util.List;

/**
 * One of the values that make a key.
 *
 * @param path how the user says it: a parameter, or a path that begins with one
 * @param name of the key's field and accessor and of the handle's parameters
 * @param isVarArgs whether the handle takes it as a variable number of arguments
 * @param equality when two values of it are equal
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
        Equality equality,
        boolean isSensitive,
        KeyForm form,
        String expression,
        List<String> guards) {
    public KeyPart {
        guards = List.copyOf(guards);
    }

    /** Whether it is an array, or may be one when the program runs. */
    public boolean byContent() {
        return equality == Equality.BY_CONTENT;
    }

    /** When two values are equal. */
    public enum Equality {
        /** Those of a primitive type are where their boxes are. */
        BY_EQUALS,
        BY_IDENTITY,
        BY_CONTENT
    }
}
