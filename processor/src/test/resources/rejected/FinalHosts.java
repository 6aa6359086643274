package rejected;

import io.cachewright.Cached;

final class FinalHosts { // error: host-is-final
    @Cached
    int price(String sku) {
        return 1;
    }

    static final class Nested { // error: host-is-final
        @Cached
        int price(String sku) {
            return 1;
        }
    }
}
