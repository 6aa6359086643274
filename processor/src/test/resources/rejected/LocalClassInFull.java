package rejected;

class LocalClassInFull {
    Runnable anonymous() {
        return new Runnable() {
            @io.cachewright.Cached
            int price(String sku) { // error: host-is-local
                return 1;
            }

            @Override
            public void run() {}
        };
    }

    @interface Cached {}

    Runnable ofAnother() {
        return new Runnable() {
            @Override
            @Cached
            public void run() {}
        };
    }
}
