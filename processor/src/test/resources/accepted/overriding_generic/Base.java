package overriding_generic;

import io.cachewright.Cached;
import java.util.Collection;

public class Base<I extends Comparable<I>, R> {
    int loads;

    @Cached
    public Collection<? extends R> find(I id, R otherwise) {
        loads++;
        return java.util.List.of(otherwise);
    }
}
