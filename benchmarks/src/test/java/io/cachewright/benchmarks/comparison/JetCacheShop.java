package io.cachewright.benchmarks.comparison;

import com.alicp.jetcache.anno.CacheInvalidate;
import com.alicp.jetcache.anno.CacheType;
import com.alicp.jetcache.anno.Cached;

class JetCacheShop implements Shop {
    private final PriceList list;

    JetCacheShop(PriceList list) {
        this.list = list;
    }

    @Cached(name = "quotes.", key = "#sku", cacheType = CacheType.LOCAL)
    @Override
    public int quote(String sku) {
        return list.price();
    }

    @CacheInvalidate(name = "quotes.", key = "#sku")
    @Override
    public void reprice(String sku) {}

    /** JetCache's annotation can't. */
    @Override
    public void repriceAll() {
        throw new UnsupportedOperationException();
    }
}
