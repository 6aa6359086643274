package io.cachewright.benchmarks.comparison;

import com.alicp.jetcache.anno.CacheInvalidate;
import com.alicp.jetcache.anno.CacheType;
import com.alicp.jetcache.anno.Cached;

/** Compiles, and JetCache starts with it. */
class JetCacheMistakes {
    private final PriceList list;

    JetCacheMistakes(PriceList list) {
        this.list = list;
    }

    @Cached(name = "misspelled.", key = "#skuu", cacheType = CacheType.LOCAL)
    public int misspelled(String sku) {
        return list.price();
    }

    @Cached(name = "member.", key = "#sku.lenght", cacheType = CacheType.LOCAL)
    public int misspelledMember(String sku) {
        return list.price();
    }

    @Cached(name = "half.", key = "{#sku, #curency}", cacheType = CacheType.LOCAL)
    public String halfMisspelled(String sku, String currency) {
        return currency;
    }

    @Cached(name = "mistaken.", key = "#sku", cacheType = CacheType.LOCAL)
    public int quote(String sku) {
        return list.price();
    }

    @CacheInvalidate(name = "mistaken.", key = "#skuu")
    public void repriceMisspelled(String sku) {}

    @CacheInvalidate(name = "mistaken.")
    public void repriceByAllArguments(String sku) {}
}
