package handles_everywhere;

import io.cachewright.Cached;

/** Its revision is of a type that its method does not mention. */
public class Edition<R extends Comparable<R>> {
    R now;
    int loads;

    public R now() {
        return now;
    }

    @Cached(version = "now")
    public String page(String name) {
        return "page " + ++loads;
    }
}
