package invalidations;

import io.cachewright.CacheInvalidate;
import io.cachewright.Cached;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

public class Prices {
    final Map<String, Integer> amounts = new HashMap<>();
    int loads;

    @Cached
    public int quote(String sku, String currency) {
        loads++;
        return amounts.getOrDefault(sku + currency, 0);
    }

    @Cached
    public String name(String sku) {
        return "name " + sku + " " + ++loads;
    }

    @Cached
    public List<String> skus() {
        loads++;
        return List.copyOf(amounts.keySet());
    }

    /** By the names of the parameters, whatever their order, with one more. */
    @CacheInvalidate(method = "quote")
    public void reprice(int amount, String currency, String sku) {
        amounts.put(sku + currency, amount);
    }

    @CacheInvalidate(method = "quote")
    @CacheInvalidate(method = "name")
    @CacheInvalidate(method = "skus")
    protected Integer remove(String sku, String currency) throws IOException {
        if (sku.isEmpty()) {
            throw new IOException("which?");
        }
        return amounts.remove(sku + currency);
    }

    @CacheInvalidate(method = "quote", all = true)
    boolean clear() {
        amounts.clear();
        return true;
    }
}
