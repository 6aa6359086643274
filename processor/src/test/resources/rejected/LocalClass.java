package rejected;

import io.cachewright.Cached;

class LocalClass {
    interface Prices {
        int price(String sku);
    }

    Prices anonymous = new Prices() {
        @Cached
        public int price(String sku) { // error: host-is-local
            return 1;
        }
    };

    enum Kind {
        CHEAP {
            @Cached
            int price() { // error: host-is-local
                return 1;
            }
        };

        abstract int price();
    }

    void run() {
        class Local {
            @Cached
            int price(String sku) { // error: host-is-local
                return 1;
            }
        }
        new Local().price("A1");
    }
}
