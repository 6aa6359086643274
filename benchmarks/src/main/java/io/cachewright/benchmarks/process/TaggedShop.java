package io.cachewright.benchmarks.process;

import io.cachewright.CacheInvalidate;
import io.cachewright.Cached;

/** All prices under one tag. */
public class TaggedShop {
    @Cached(maxSize = 1_000_000, ttl = "1h", tags = "prices")
    public String price(long id) {
        return "12.50";
    }

    @CacheInvalidate(tags = "prices")
    public void reprice() {}
}
