package io.cachewright.benchmarks.comparison;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;

class CaffeineShop implements Shop {
    private final Cache<String, Integer> kept =
            Caffeine.newBuilder().maximumSize(1_000).build();
    private final PriceList list;

    CaffeineShop(PriceList list) {
        this.list = list;
    }

    @Override
    public int quote(String sku) {
        Integer known = kept.getIfPresent(sku);
        if (known == null) {
            known = list.price();
            kept.put(sku, known);
        }
        return known;
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
