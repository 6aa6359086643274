package shop.cdi;

import io.cachewright.CacheInvalidate;
import io.cachewright.Cached;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Vetoed;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import shop.PriceList;

/** One for the application, behind a proxy of the container; {@code @Vetoed}, so that the caching class is the bean. */
@Vetoed
@ApplicationScoped
public class PriceService {
    private final PriceList retail;
    private final PriceList wholesale;

    @Inject
    PriceService(@Named("retail") PriceList retail, @Wholesale PriceList wholesale) {
        this.retail = retail;
        this.wholesale = wholesale;
    }

    /** For the proxy that the container puts before it. */
    PriceService() {
        this(null, null);
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
