package rejected;

import io.cachewright.Cached;

class PrivateMethod {
    @Cached
    private int price(String sku) { // error: method-is-private
        return 1;
    }
}
