package invalidation_by_tags_and_groups;

import io.cachewright.CacheGroup;
import io.cachewright.CacheInvalidate;
import io.cachewright.CacheInvalidate.When;
import io.cachewright.Cached;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;

public class Catalog {
    public record Article(String sku, Long shelf) {}

    int loads;

    @Cached(tags = {"article:{sku}", "catalog"})
    public String name(String sku) {
        return sku + ++loads;
    }

    @Cached(tags = "shelf:{article.shelf}:{article.sku}")
    public String place(Article article) {
        return article + " " + ++loads;
    }

    @Cached
    public String quote(@CacheGroup String sku, @CacheGroup long shelf, int page) {
        return sku + shelf + page + " " + ++loads;
    }

    @CacheInvalidate(tags = {"catalog", "article:none"})
    void clear() {}

    @CacheInvalidate(tags = "article:{sku}")
    @CacheInvalidate(tags = "shelf:{shelf}:{sku}", when = When.BEFORE)
    String rename(String sku, long shelf) {
        return sku;
    }

    @CacheInvalidate(tags = "shelf:{article.shelf}:{article.sku}")
    void move(Article article) {}

    @CacheInvalidate(tags = {"article:{skus[]}", "shelf:{this.home}:{result.sku}"})
    CompletableFuture<Article> sell(Set<String> skus, CompletableFuture<Article> next) {
        return next;
    }

    @CacheInvalidate(tags = "shelf:{articles[].shelf}:{articles[].sku}")
    void moveAll(List<Article> articles) {}

    Long home() {
        return 1L;
    }

    /** Not the whole key, but a group. */
    @CacheInvalidate(method = "quote")
    void reprice(String sku, int cents) {}

    /** An int is the same group as the long that it is widened to. */
    @CacheInvalidate(method = "quote", args = "shelf = number")
    void recount(int number) {}

    @CacheInvalidate(method = "quote", args = "sku")
    @CacheInvalidate(method = "quote", args = "shelf")
    void both(String sku, Long shelf) {}

    @CacheInvalidate(method = "quote", args = "sku = articles[].sku")
    void repriceAll(Article... articles) {}

    /** The whole key, and nothing else. */
    @CacheInvalidate(method = "quote")
    void one(String sku, long shelf, int page) {}
}
