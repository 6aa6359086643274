package voids_and_objects;

import io.cachewright.Cached;
import java.util.Optional;

public class Odd {
    int loads;

    @Cached
    public String nothing(Void nothing) {
        loads++;
        return null;
    }

    @Cached
    public Object something(Optional<?> maybe, Class<?>... types) {
        loads++;
        return maybe;
    }

    @Cached
    public <T extends Throwable> Class<T> type(T failure, StackTraceElement[]... traces) {
        loads++;
        return null;
    }
}
