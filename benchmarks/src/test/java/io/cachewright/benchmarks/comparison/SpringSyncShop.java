package io.cachewright.benchmarks.comparison;

import org.springframework.cache.annotation.CacheEvict;
import org.springframework.cache.annotation.Cacheable;

class SpringSyncShop implements Shop {
    private final PriceList list;

    SpringSyncShop(PriceList list) {
        this.list = list;
    }

    @Cacheable(cacheNames = "quotes", sync = true)
    @Override
    public int quote(String sku) {
        return list.price();
    }

    @CacheEvict("quotes")
    @Override
    public void reprice(String sku) {}

    @CacheEvict(cacheNames = "quotes", allEntries = true)
    @Override
    public void repriceAll() {}
}
