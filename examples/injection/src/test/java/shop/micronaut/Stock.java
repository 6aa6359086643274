package shop.micronaut;

import io.cachewright.Cached;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import shop.PriceList;

/** Its one constructor needs no mark for Micronaut; that of the caching class gets one. */
@Singleton
class Stock {
    private final PriceList retail;

    Stock(@Named("retail") PriceList retail) {
        this.retail = retail;
    }

    @Cached
    boolean isSold(String sku) {
        return retail.price(sku) > 0;
    }
}
