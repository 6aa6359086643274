package overloads;

import io.cachewright.Cached;

public class Prices {
    int loads;

    @Cached(ttl = "10m")
    public int price() {
        return ++loads;
    }

    @Cached(ttl = "1h30m", maxSize = 100)
    public int price(String sku) {
        return ++loads;
    }

    @Cached
    public int price(String sku, int amount) {
        return ++loads;
    }
}
