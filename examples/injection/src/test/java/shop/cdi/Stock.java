package shop.cdi;

import io.cachewright.Cached;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Vetoed;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import shop.PriceList;

/** One for each that asks, with a field to be set from outside. */
@Vetoed
@Dependent
@Watched
class Stock {
    @Inject
    @Named("retail")
    PriceList retail;

    @Cached
    boolean isSold(String sku) {
        return retail.price(sku) > 0;
    }
}
