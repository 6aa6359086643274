import io.cachewright.CacheInvalidate;
import io.cachewright.CacheInvalidate.When;
import io.cachewright.Cached;
import java.util.List;
import java.util.concurrent.Future;

class Invalidations {
    record Product(String sku, String currency, int weight) {}

    @Cached
    int quote(String sku, String currency) {
        return 0;
    }

    @Cached
    String name(long id) {
        return "";
    }

    @Cached(key = {"product.sku", "page"})
    String label(Product product, int page) {
        return "";
    }

    @Cached
    List<String> all() {
        return List.of();
    }

    int plain(String sku) {
        return 0;
    }

    @CacheInvalidate // error: change-unclear
    void nothingIsSaid(String sku) {}

    @CacheInvalidate(all = true) // error: change-unclear
    void allOfWhat() {}

    @CacheInvalidate(args = "sku") // error: change-unclear
    void whose(String sku) {}

    @CacheInvalidate(
            method = "quote",
            all = true,
            args = "sku") // error: change-unclear
    void allAndOne(String sku) {}

    @CacheInvalidate(method = "qoute") // error: unknown-method
    void misspelled(String sku, String currency) {}

    @CacheInvalidate(method = "price") // error: unknown-method
    void unknown(String sku, String currency) {}

    @CacheInvalidate(method = "plain") // error: unknown-method
    void notCached(String sku) {}

    @CacheInvalidate(method = "quote()") // error: unknown-method
    void otherParameters(String sku, String currency) {}

    @CacheInvalidate(method = "quote(") // error: unknown-method
    void unreadable(String sku, String currency) {}

    @CacheInvalidate(method = "quote") // error: argument-missing
    void missing(String sku) {}

    @CacheInvalidate(method = "quote") // error: argument-missing
    void ofProduct(Product product) {}

    @CacheInvalidate(method = "quote") // error: argument-missing
    void nearly(String sku, String curency) {}

    @CacheInvalidate(method = "label") // error: argument-missing
    void pathByWord(String sku, int page) {}

    @CacheInvalidate(method = "name")
    void ofAnotherType(String id) {} // error: argument-does-not-fit

    @CacheInvalidate(method = "name")
    void narrowed(double id) {} // error: argument-does-not-fit

    @CacheInvalidate(method = "quote", args = {"product.sku", "product.weight"}) // error: argument-does-not-fit
    void pathOfAnotherType(Product product) {}

    @CacheInvalidate(method = "quote", args = "sku") // error: argument-missing
    void tooFew(String sku) {}

    @CacheInvalidate(method = "name", args = {"id", "sku"}) // error: argument-unknown
    void tooMany(long id, String sku) {}

    @CacheInvalidate(method = "all", args = "sku") // error: argument-unknown
    void noneAtAll(String sku) {}

    @CacheInvalidate(method = "quote", args = {"sku = sku", "curency = sku"}) // error: argument-unknown
    void misnamed(String sku) {}

    @CacheInvalidate(method = "quote", args = {"sku = sku", "sku = sku", "currency = sku"}) // error: argument-unknown
    void twice(String sku) {}

    @CacheInvalidate(method = "quote", args = {"sku = sku", "sku"}) // error: argument-unknown
    void oneWithoutName(String sku) {}

    @CacheInvalidate(method = "name", args = "product.idd") // error: unknown-path
    void misspelledPath(Product product) {}

    @CacheInvalidate(method = "name", args = "prodct.weight") // error: unknown-path
    void misspelledRoot(Product product) {}

    @CacheInvalidate(method = "name", args = "product.weight()") // error: path-unreadable
    void call(Product product) {}

    @CacheInvalidate(method = "name", args = "result.weight") // error: result-not-there
    void returnsNothing(Product product) {}

    @CacheInvalidate(method = "name", args = "result.weight", when = When.BEFORE) // error: result-not-there
    Product tooEarly(Product product) {
        return product;
    }

    @CacheInvalidate(method = "name", args = "result.weight", when = When.ALWAYS) // error: result-not-there
    Product maybe(Product product) {
        return product;
    }

    @CacheInvalidate(method = "name", args = "this.secret") // error: path-not-accessible
    void hidden() {}

    private long secret;

    @CacheInvalidate(method = "name", args = "product[].weight") // error: argument-does-not-fit
    void notSeveral(Product product) {}

    @CacheInvalidate(method = "name", args = "products[][].weight") // error: path-unreadable
    void twoLoops(Product[][] products) {}

    @CacheInvalidate(method = "name", args = "products[]weight") // error: path-unreadable
    void noDot(List<Product> products) {}

    @CacheInvalidate(method = "name", args = "products[].wight") // error: unknown-path
    void misspelledElement(List<Product> products) {}

    @CacheInvalidate(method = "quote", args = {"skus[]", "currencies[]"}) // error: elements-apart
    void apart(List<String> skus, List<String> currencies) {}

    @CacheInvalidate(method = "name", args = {"ids"}) // error: argument-does-not-fit
    void severalAsOne(long[] ids) {}

    @CacheInvalidate(method = "name")
    private void hidden(long id) {} // error: method-is-private

    @CacheInvalidate(method = "name")
    static void global(long id) {} // error: method-is-static

    @CacheInvalidate(method = "name")
    final void fixed(long id) {} // error: method-is-final

    @Cached
    @CacheInvalidate(method = "name") // error: change-on-cached
    String both(long id) {
        return "";
    }

    @CacheInvalidate(method = "name")
    Future<String> later(long id) { // error: value-is-asynchronous
        return null;
    }

    @CacheInvalidate(method = "qoute") // error: unknown-method
    @CacheInvalidate(method = "nmae") // error: unknown-method
    void several(String sku, String currency) {}

    @CacheInvalidate(method = "name")
    @CacheInvalidate(method = "name", args = "id") // error: change-unclear
    void twice(long id) {}
}
