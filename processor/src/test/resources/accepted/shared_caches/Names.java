package shared_caches;

import io.cachewright.Cached;

public class Names {
    int loads;

    @Cached
    public String name(int id) {
        return "name " + id + "." + ++loads;
    }
}
