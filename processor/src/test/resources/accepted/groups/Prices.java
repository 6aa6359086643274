package groups;

import io.cachewright.CacheGroup;
import io.cachewright.Cached;
import io.cachewright.NotKey;
import java.util.List;
import java.util.concurrent.CompletableFuture;

public class Prices {
    public record User(long id, String tenant) {}

    int loads;

    @Cached
    public String quote(@CacheGroup String sku, String currency) {
        return "quote " + ++loads;
    }

    @Cached(tags = "catalog")
    public String offer(@CacheGroup String sku, @CacheGroup int country, boolean gross) {
        return "offer " + ++loads;
    }

    @Cached
    public String alone(@CacheGroup long id) {
        return "alone " + ++loads;
    }

    @Cached
    public int[] history(@CacheGroup char kind, int... years) {
        return new int[] {++loads};
    }

    @Cached(key = {"sku", "user.id"}, tags = {"user:{user.id}", "tenant:{user.tenant}"})
    public String personal(@CacheGroup String sku, User user, @NotKey String trace) {
        return "personal " + ++loads;
    }

    @Cached
    public CompletableFuture<String> later(@CacheGroup List<String> skus, int page) {
        return CompletableFuture.completedFuture("later " + ++loads);
    }

    @Cached
    public String any(@CacheGroup Object id, int page) {
        return "any " + ++loads;
    }

    @Cached(version = "revision")
    public String row(@CacheGroup Integer table, int row, @NotKey Long revision) {
        return "row " + ++loads;
    }
}
