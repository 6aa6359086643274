package shop.dagger;

import io.cachewright.Cached;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import shop.PriceList;

/** With a field to be set from outside, and no mark on a constructor: that of the caching class gets one. */
class Stock {
    @Inject
    @Named("retail")
    PriceList retail;

    @Cached
    boolean isSold(String sku) {
        return retail.price(sku) > 0;
    }
}
