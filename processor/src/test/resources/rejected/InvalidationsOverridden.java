import io.cachewright.CacheInvalidate;
import io.cachewright.Cached;

class InvalidationsOverridden { // generated: CachedInvalidationsOverridden_Prices CachedInvalidationsOverridden_Loud
    static class Prices {
        @Cached
        int quote(String sku) {
            return 0;
        }

        @CacheInvalidate(method = "quote")
        void reprice(String sku) {}

        @CacheInvalidate(method = "quote", all = true)
        void clear() {}
    }

    // generated: CachedInvalidationsOverridden_Quiet
    static class Loud extends Prices {
        @Override
        void reprice(String sku) {} // warning: override-changes-nothing
    }

    static class Quiet extends Prices {
        @Override
        @SuppressWarnings("cachewright:override-changes-nothing")
        void reprice(String sku) {}
    }

    abstract static class Unfinished {
        @Cached
        int quote(String sku) {
            return 0;
        }

        @CacheInvalidate(method = "quote")
        abstract void reprice(String sku); // error: method-is-abstract
    }

    record Entry(String sku) { // error: host-cannot-be-extended
        @CacheInvalidate(type = Prices.class, method = "quote")
        void drop(String sku) {}
    }

    void local() {
        class Local {
            @CacheInvalidate(type = Prices.class, method = "quote")
            void drop(String sku) {} // error: host-is-local
        }
        new Local().drop("");
    }
}
