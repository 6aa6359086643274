package rejected;

import io.cachewright.Cached;

class GeneratedNameTaken {
    static class Prices { // error: generated-name-taken
        @Cached
        int price(String sku) {
            return 1;
        }
    }

    static class Rates {
        @Cached
        int rate(String currency) {
            return 1;
        }
    }
}

class CachedGeneratedNameTaken_Prices {}

class GeneratedNameTaken_Rates { // error: generated-name-taken
    @Cached
    int rate(String currency) {
        return 1;
    }
}
// generated: CachedGeneratedNameTaken_Rates
