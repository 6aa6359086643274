package rejected;

import io.cachewright.Cached;

class Overriding {
    static class Prices {
        @Cached
        int price(String sku) {
            return 1;
        }

        @Cached
        int rate(String currency) {
            return 1;
        }
    }

    static class Discounts extends Prices {
        @Override
        int price(String sku) { // warning: override-not-cached
            return 2;
        }
    }

    static class Both extends Prices {
        @Cached
        @Override
        int price(String sku) {
            return 2;
        }
    }

    static class OnPurpose extends Prices {
        @SuppressWarnings("cachewright:override-not-cached")
        @Override
        int price(String sku) {
            return 3;
        }
    }

    static class Further extends Discounts {
        @Override
        int price(String sku) {
            return 4;
        }
    }

    interface Quotes {
        @Cached
        int quote(String sku);

        @Cached
        int total(String sku);
    }

    interface SpecialQuotes extends Quotes {
        @Override
        int quote(String sku); // warning: override-not-cached
    }
}
// generated: CachedOverriding_Prices CachedOverriding_Discounts CachedOverriding_Both CachedOverriding_OnPurpose CachedOverriding_Further CachedOverriding_Quotes CachedOverriding_SpecialQuotes
