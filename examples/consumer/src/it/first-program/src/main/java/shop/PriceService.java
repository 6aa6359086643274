package shop;

import io.cachewright.Cached;

public class PriceService {
    private int lookups;

    @Cached(ttl = "10m", maxSize = 10_000)
    public String quote(String sku, int quantity) {
        lookups++;
        return quantity + " x " + sku;
    }

    public int lookups() {
        return lookups;
    }
}
