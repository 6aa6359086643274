package io.cachewright.benchmarks.comparison;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;

class CaffeineGetShop implements Shop {
    private final Cache<String, Integer> kept =
            Caffeine.newBuilder().maximumSize(1_000).build();
    private final PriceList list;

    CaffeineGetShop(PriceList list) {
        this.list = list;
    }

    @Override
    public int quote(String sku) {
        return kept.get(sku, missing -> list.price());
    }

    @Override
    public void reprice(String sku) {
        kept.invalidate(sku);
    }

    @Override
    public void repriceAll() {
        kept.invalidateAll();
    }
}
