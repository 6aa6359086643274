package io.cachewright.runtime;

import java.lang.invoke.MethodType;
import org.jspecify.annotations.Nullable;

/** Whether keys and values are what a spec says they are; says nothing where the spec doesn't. */
final class TypeCheck {
    private final String cache;
    private final @Nullable Class<?> keyType;
    private final @Nullable Class<?> valueType;

    TypeCheck(CacheSpec<?, ?> spec) {
        this.cache = spec.name();
        this.keyType = boxed(spec.get(Setting.KEY_TYPE));
        this.valueType = boxed(spec.get(Setting.VALUE_TYPE));
    }

    private static @Nullable Class<?> boxed(@Nullable Object type) {
        return type instanceof Class<?> known
                ? MethodType.methodType(known).wrap().returnType()
                : null;
    }

    void key(@Nullable Object key) {
        check("key", keyType, key);
    }

    void value(@Nullable Object value) {
        check("value", valueType, value);
    }

    private void check(String what, @Nullable Class<?> expected, @Nullable Object found) {
        if (expected != null && found != null && !expected.isInstance(found)) {
            throw new CacheTypeException(cache, what, expected, found);
        }
    }
}
