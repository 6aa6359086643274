package rejected;

import io.cachewright.Cached;

class MaxSizes {
    @Cached(maxSize = 0) // error: max-size-not-positive
    int none(String sku) {
        return 1;
    }

    @Cached(ttl = "10m", maxSize = -1) // error: max-size-not-positive
    int negative(String sku) {
        return 1;
    }
}
