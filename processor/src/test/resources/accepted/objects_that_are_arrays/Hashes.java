package objects_that_are_arrays;

import io.cachewright.Cached;
import java.io.Serializable;

public class Hashes {
    int loads;

    @Cached
    public String hash(Object anything) {
        return "h" + ++loads;
    }

    @Cached
    public <T extends Cloneable & Serializable> String both(T anything) {
        return "b" + ++loads;
    }

    @Cached
    public <T> String generic(T anything) {
        return "g" + ++loads;
    }

    @Cached
    public <T> T[] same(T[] elements) {
        loads++;
        return elements;
    }
}
