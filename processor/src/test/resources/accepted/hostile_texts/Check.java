package hostile_texts;

import io.cachewright.runtime.Caches;

public class Check {
    public static void main(String[] args) {
        Caches caches = Caches.local();
        CachedPrices prices = new CachedPrices(caches);
        check(prices.price("a") == 1 && prices.price("a") == 1);
        prices.reprice("b");
        check(prices.price("a") == 1);
        prices.reprice("a");
        check(prices.price("a") == 2);
        caches.invalidateTags(Prices.TAG + "a");
        check(prices.price("a") == 3);
        check(prices.priceCache().name().equals(Prices.NAME));
    }

    private static void check(boolean holds) {
        if (!holds) {
            throw new AssertionError();
        }
    }
}
