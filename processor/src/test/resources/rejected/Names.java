package rejected;

import io.cachewright.Cached;

class Names {
    @Cached(name = " prices") // error: name-unusable
    int spaceAround(String sku) {
        return 1;
    }

    @Cached(name = "all prices") // error: name-unusable
    int spaceWithin(String sku) {
        return 1;
    }

    @Cached(name = "all\tprices") // error: name-unusable
    int tab(String sku) {
        return 1;
    }

    @Cached(name = " ") // error: name-unusable
    int blank(String sku) {
        return 1;
    }

    static class Repeated {
        @Cached(name = "prices")
        int price(String sku) {
            return 1;
        }

        @Cached(name = "prices") // error: name-repeated
        int rate(String currency) {
            return 1;
        }

        @Cached(name = "rejected.Names.Repeated.total(String)")
        int sum(String sku) {
            return 1;
        }

        @Cached
        int total(String sku) { // error: name-repeated
            return 1;
        }
    }
}
