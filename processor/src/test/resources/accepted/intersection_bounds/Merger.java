package intersection_bounds;

import io.cachewright.Cached;
import java.io.Serializable;
import java.util.List;

public class Merger<M extends Number & Comparable<M>> {
    int loads;

    @Cached
    public <T extends CharSequence & Comparable<T>> T longest(T a, T b) {
        loads++;
        return a.length() >= b.length() ? a : b;
    }

    @Cached
    public M greatest(List<M> items) {
        loads++;
        return items.stream().max(Comparable::compareTo).orElseThrow();
    }

    @Cached
    public <T extends Object & Comparable<? super T>, X extends Exception & Serializable> T[] sorted(T[] items)
            throws X {
        loads++;
        return items;
    }
}
