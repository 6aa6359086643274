package inherits_across_packages;

import far.Far;
import io.cachewright.Cached;

public class Near extends Far {
    String twice(int number) {
        return describe(part(number)) + describe(part(number));
    }

    /** No override of the one far away. */
    @Cached
    String farAway(String name) {
        return "near " + name + ++loads;
    }

    @Cached
    String nearby() {
        return "nearby " + ++loads;
    }

    int loads() {
        return loads;
    }
}
