package handles;

import io.cachewright.Cached;
import io.cachewright.NotKey;
import java.util.concurrent.CompletableFuture;

public class Prices {
    int loads;

    @Cached
    public int quote(String sku, int amount) {
        return amount * 100 + ++loads;
    }

    @Cached
    public CompletableFuture<String> name(String sku) {
        return CompletableFuture.completedFuture(sku + ++loads);
    }

    @Cached
    public String kind(int amount) {
        return "int " + ++loads;
    }

    public String kind(Object amount) {
        return "object " + ++loads;
    }

    @Cached
    public int traced(String sku, @NotKey String trace) {
        return ++loads;
    }

    @Cached
    public int[] history(String... skus) {
        return new int[] {++loads};
    }
}
