package rejected;

import io.cachewright.Cached;

class InnerHosts {
    class Inner { // error: host-is-inner
        @Cached
        int price(String sku) {
            return 1;
        }
    }

    static class Nested {
        class Deeper { // error: host-is-inner
            @Cached
            int price(String sku) {
                return 1;
            }
        }
    }
}
