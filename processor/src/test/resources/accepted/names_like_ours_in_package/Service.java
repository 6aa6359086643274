package names_like_ours_in_package;

import io.cachewright.Cached;

public class Service {
    int loads;

    public Service(Caches caches) {}

    @Cached(ttl = "5m")
    public Entry get(Cache cache) {
        return new Entry(cache.name() + ++loads);
    }

    @Cached
    public int[] sum(int[] numbers, String name) {
        return new int[] {++loads};
    }

    @Cached
    public String none() {
        return "none";
    }
}
