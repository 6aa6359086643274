package io.cachewright.benchmarks.comparison;

import io.micronaut.cache.annotation.CacheInvalidate;
import io.micronaut.cache.annotation.Cacheable;
import jakarta.inject.Singleton;

@Singleton
class MicronautShop implements Shop {
    private final PriceList list;

    MicronautShop(PriceList list) {
        this.list = list;
    }

    @Cacheable("quotes")
    @Override
    public int quote(String sku) {
        return list.price();
    }

    @CacheInvalidate("quotes")
    @Override
    public void reprice(String sku) {}

    @CacheInvalidate(cacheNames = "quotes", all = true)
    @Override
    public void repriceAll() {}
}
