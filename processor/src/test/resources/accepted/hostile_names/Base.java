package hostile_names;

import io.cachewright.Cached;

public class Base {
    int loads;

    /** Not inherited by what lies below a class of another package. */
    @Cached
    int near(int x) {
        return ++loads;
    }
}
