package shop.dagger;

import jakarta.inject.Inject;

/** Knows nothing of caches. */
final class Till {
    final PriceService prices;

    @Inject
    Till(PriceService prices) {
        this.prices = prices;
    }
}
