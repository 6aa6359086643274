package shop.guice;

import com.google.inject.ImplementedBy;
import io.cachewright.Cached;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import shop.PriceList;

/** Bound by what is said here alone. */
@ImplementedBy(CachedStock.class)
class Stock {
    private final PriceList retail;

    @Inject
    Stock(@Named("retail") PriceList retail) {
        this.retail = retail;
    }

    @Cached
    boolean isSold(String sku) {
        return retail.price(sku) > 0;
    }
}
