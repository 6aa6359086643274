import io.cachewright.CacheInvalidate;
import io.cachewright.Cached;

class TypesOfInvalidations {
    @CacheInvalidate(method = "quote") // error: type-without-cache
    void own(String sku) {}

    @CacheInvalidate(type = String.class, method = "quote") // error: type-without-cache
    void ofTheJdk(String sku) {}

    @CacheInvalidate(type = int.class, method = "quote") // error: type-without-cache
    void primitive(String sku) {}

    @CacheInvalidate(type = Prices.class) // error: change-unclear
    void typeAlone(String sku) {}

    @CacheInvalidate(type = Prices.class, method = "qoute") // error: unknown-method
    void misspelled(String sku) {}

    @CacheInvalidate(type = ListPrices.class, method = "quote") // error: type-without-cache
    void implementsTheCached(String sku) {}

    @CacheInvalidate(type = CachedTypesOfInvalidations_Prices.class, method = "quote") // error: type-without-cache
    void generated(String sku) {}

    @CacheInvalidate(type = Overloaded.class, method = "quote") // error: method-ambiguous
    void ofSeveral(String sku, String currency) {}

    @CacheInvalidate(type = Overloaded.class, method = "quote") // error: method-ambiguous
    void ofNone(int number) {}

    @CacheInvalidate(type = Overloaded.class, method = "quote", all = true) // error: method-ambiguous
    void allOfSeveral() {}

    @CacheInvalidate(type = Sorted.class, method = "at", args = "key") // error: inaccessible-type
    void boundedByItself(String key) {}

    @CacheInvalidate(type = Broken.class, method = "quote")
    void broken(String sku) {}

    interface Prices { // generated: CachedTypesOfInvalidations_Prices
        @Cached
        int quote(String sku);
    }

    abstract static class ListPrices implements Prices {}

    static class Overloaded { // generated: CachedTypesOfInvalidations_Overloaded
        @Cached
        int quote(String sku) {
            return 0;
        }

        @Cached
        int quote(String sku, String currency) {
            return 0;
        }
    }

    static class Sorted<K extends Comparable<K>> { // generated: CachedTypesOfInvalidations_Sorted
        @Cached
        int at(K key) {
            return 0;
        }
    }

    static final class Broken { // error: host-is-final
        @Cached
        int quote(String sku) {
            return 0;
        }
    }
}
