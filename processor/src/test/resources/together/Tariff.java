package together;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;

@Singleton
class Tariff {
    private int questions;

    @Inject
    Tariff() {}

    int priceOf(String sku) {
        return 100 * ++questions + sku.length();
    }
}
