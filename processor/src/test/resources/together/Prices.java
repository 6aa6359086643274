package together;

import io.cachewright.Cached;
import jakarta.inject.Inject;

/** What is injected in its place is the caching class, by its own constructor. */
public class Prices {
    private final Tariff tariff;

    @Inject
    Prices(Tariff tariff) {
        this.tariff = tariff;
    }

    @Cached
    public int price(String sku) {
        return tariff.priceOf(sku);
    }
}
