package io.cachewright.benchmarks.comparison;

import io.cachewright.CacheInvalidate;
import io.cachewright.Cached;

class CachewrightShop implements Shop {
    private final PriceList list;

    CachewrightShop(PriceList list) {
        this.list = list;
    }

    @Cached
    @Override
    public int quote(String sku) {
        return list.price();
    }

    @CacheInvalidate(method = "quote")
    @Override
    public void reprice(String sku) {}

    @CacheInvalidate(method = "quote", all = true)
    @Override
    public void repriceAll() {}
}
