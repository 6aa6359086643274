package rejected;

import io.cachewright.CacheInvalidate;
import io.cachewright.CachePut;
import io.cachewright.Cached;
import io.cachewright.NotKey;
import java.util.stream.Stream;

/** What is right where it is declared, and wrong where it is inherited. */
class InheritedUnlikeDeclared { // generated: CachedInheritedUnlikeDeclared_Sizes CachedInheritedUnlikeDeclared_Prices
    static class Sizes<K> {
        @Cached
        int size(K key) {
            return 1;
        }
    }

    static class OfStreams extends Sizes<Stream<String>> { // error: key-is-live
        @Cached
        int own() {
            return 1;
        }
    }

    static class Prices {
        @Cached
        int price(String sku) {
            return 1;
        }

        @CacheInvalidate(method = "price")
        void drop(String sku) {}
    }

    static class Renamed extends Prices { // error: argument-missing
        @Cached
        @Override
        int price(String name) {
            return 2;
        }
    }

    static class Less extends Listed { // error: argument-unknown
        @Cached
        @Override
        int price(@NotKey String sku) {
            return 2;
        }
    }

    static class Live extends Prices { // error: unknown-method
        @SuppressWarnings("cachewright:override-not-cached")
        @Override
        int price(String sku) {
            return 3;
        }

        @Cached
        int own() {
            return 1;
        }
    }

    static class Listed { // generated: CachedInheritedUnlikeDeclared_Listed
        @Cached
        int price(String sku) {
            return 1;
        }

        @CachePut(method = "price", args = "sku")
        int change(String sku) {
            return 1;
        }
    }
}
