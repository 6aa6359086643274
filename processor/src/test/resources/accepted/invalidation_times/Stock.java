package invalidation_times;

import io.cachewright.CacheInvalidate;
import io.cachewright.CacheInvalidate.When;
import io.cachewright.Cached;
import java.io.IOException;

public class Stock {
    int loads;
    boolean isCachedWhileRunning;

    @Cached
    public String name(String sku) {
        return sku + " " + ++loads;
    }

    @Cached
    public String group(int id) {
        return id + " " + ++loads;
    }

    CachedStock cached() {
        return (CachedStock) this;
    }

    @CacheInvalidate(method = "name", when = When.BEFORE)
    void before(String sku) {
        isCachedWhileRunning = cached().nameCache().contains(sku);
    }

    @CacheInvalidate(method = "name", when = When.ALWAYS)
    @CacheInvalidate(method = "group")
    void always(String sku, int id, boolean succeeds) throws IOException {
        if (!succeeds) {
            throw new IOException();
        }
    }

    @CacheInvalidate(method = "name", args = "skus[]", when = When.ALWAYS)
    int each(String... skus) {
        return 10 / skus.length;
    }

    @CacheInvalidate(method = "name", args = "sku.name", when = When.BEFORE)
    @CacheInvalidate(method = "name", args = "sku.name")
    <X extends Exception> String around(Sku sku, X failure) throws X {
        isCachedWhileRunning = cached().nameCache().contains("A1");
        name("A1");
        if (failure != null) {
            throw failure;
        }
        return "done";
    }

    record Sku(String name) {}
}
