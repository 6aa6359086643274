package shop.dagger;

import jakarta.inject.Inject;

/** Knows nothing of caches. */
final class Till {
    private final PriceService prices;

    @Inject
    Till(PriceService prices) {
        this.prices = prices;
    }

    int total(String... skus) {
        int total = 0;
        for (String sku : skus) {
            total += prices.price(sku);
        }
        return total;
    }
}
