package inherits_across_packages;

import far.Between;
import io.cachewright.Cached;

public class Again extends Between {
    private int loads;

    @Cached
    String again() {
        return "again " + ++loads;
    }
}
