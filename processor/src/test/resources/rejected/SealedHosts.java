package rejected;

import io.cachewright.Cached;

class SealedHosts {
    sealed interface Prices permits Shop { // error: host-is-sealed
        @Cached
        int price(String sku);
    }

    static final class Shop implements Prices {
        @Override
        public int price(String sku) {
            return 1;
        }
    }

    abstract static sealed class Rates permits Daily { // error: host-is-sealed
        @Cached
        int rate(String currency) {
            return 1;
        }
    }

    static non-sealed class Daily extends Rates {}
}
// generated: CachedSealedHosts_Daily
