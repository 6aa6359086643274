import io.cachewright.CacheGroup;
import io.cachewright.CacheInvalidate;
import io.cachewright.CacheInvalidate.When;
import io.cachewright.Cached;
import java.util.List;

class InvalidationsByTag {
    record Article(String sku, List<String> labels) {}

    @Cached(tags = "article:{sku}")
    String name(@CacheGroup String sku, @CacheGroup long shelf, int page) {
        return "";
    }

    @CacheInvalidate(tags = "article:{sku}", method = "name") // error: change-unclear
    void tagAndMethod(String sku) {}

    @CacheInvalidate(tags = "article:{skuu}") // error: unknown-path
    void misspelled(String sku) {}

    @CacheInvalidate(tags = "article:{article.labels}") // error: tag-value-unusable
    void withoutText(Article article) {}

    @CacheInvalidate(tags = {"catalog", "article:{sku"}) // error: tag-unreadable
    void unclosed(String sku) {}

    @CacheInvalidate(tags = "article{sku}") // error: tag-runs-together
    void touching(String sku) {}

    @CacheInvalidate(tags = "article:{result.sku}", when = When.BEFORE) // error: result-not-there
    Article tooEarly() {
        return null;
    }

    @CacheInvalidate(tags = "article:{articles[].skuu}") // error: unknown-path
    void misspelledElement(List<Article> articles) {}

    @CacheInvalidate(tags = "article:{skus[]}:{shelves[]}") // error: elements-apart
    void apart(List<String> skus, long[] shelves) {}

    @CacheInvalidate(method = "name") // error: argument-missing
    void severalGroups(String sku, long shelf) {}

    @CacheInvalidate(method = "name") // error: argument-missing
    void noGroup(int page) {}

    @CacheInvalidate(method = "name", args = "shelf = sku") // error: argument-does-not-fit
    void groupOfAnotherType(String sku) {}
}
