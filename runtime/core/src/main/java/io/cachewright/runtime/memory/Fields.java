package io.cachewright.runtime.memory;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;

/** Handles of fields that are read and written in more ways than the language has. */
public final class Fields {
    private Fields() {}

    /**
     * The handle of a field of the class that this lookup is of.
     *
     * @param own {@code MethodHandles.lookup()} of the class that has the field: no other may find it if it is private
     */
    public static VarHandle of(MethodHandles.Lookup own, String name, Class<?> type) {
        try {
            return own.findVarHandle(own.lookupClass(), name, type);
        } catch (ReflectiveOperationException missing) {
            throw new ExceptionInInitializerError(missing);
        }
    }
}
