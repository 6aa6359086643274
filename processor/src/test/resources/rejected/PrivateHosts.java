package rejected;

import io.cachewright.Cached;

class PrivateHosts {
    private static class Hidden { // error: host-is-private
        @Cached
        int price(String sku) {
            return 1;
        }

        static class Deeper { // error: host-is-private
            @Cached
            int price(String sku) {
                return 1;
            }
        }
    }

    private interface Prices { // error: host-is-private
        @Cached
        int price(String sku);
    }
}
