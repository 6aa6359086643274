package shop.guice;

import io.cachewright.CacheInvalidate;
import io.cachewright.Cached;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import shop.PriceList;

@Singleton
public class PriceService {
    private final PriceList retail;
    private final PriceList wholesale;

    @Inject
    PriceService(@Named("retail") PriceList retail, @Wholesale PriceList wholesale) {
        this.retail = retail;
        this.wholesale = wholesale;
    }

    @Cached(ttl = "10m")
    public int price(String sku) {
        return retail.price(sku);
    }

    @Cached(ttl = "10m")
    @Watched
    public int margin(String sku) {
        return price(sku) - wholesale.price(sku);
    }

    @CacheInvalidate(method = "price")
    @CacheInvalidate(method = "margin")
    public void reprice(String sku) {}
}
