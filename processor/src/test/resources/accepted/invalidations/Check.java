package invalidations;

import io.cachewright.runtime.Caches;
import java.io.IOException;
import java.util.List;

public class Check {
    public static void main(String[] args) throws IOException {
        Caches caches = Caches.local();
        CachedPrices prices = new CachedPrices(caches);
        CachedPrices others = new CachedPrices(caches);

        check(prices.quote("A1", "EUR") == 0 && prices.quote("A1", "EUR") == 0 && prices.loads == 1);
        check(prices.quote("A1", "USD") == 0 && prices.loads == 2);
        prices.reprice(9, "EUR", "A1");
        check(prices.quote("A1", "EUR") == 9 && prices.quote("A1", "USD") == 0 && prices.loads == 3);
        check(others.quote("A1", "EUR") == 9 && others.loads == 0);
        others.reprice(7, "EUR", "A1");
        check(prices.quote("A1", "EUR") == 9 && prices.loads == 4);

        check(prices.name("A1").equals("name A1 5") && prices.skus().equals(List.of("A1EUR")) && prices.loads == 6);
        try {
            prices.remove("", "EUR");
            throw new AssertionError();
        } catch (IOException expected) {
            check(prices.name("A1").equals("name A1 5"));
        }
        check(prices.remove("A1", "EUR") == 9);
        check(prices.name("A1").equals("name A1 7") && prices.skus().isEmpty() && prices.quote("A1", "EUR") == 0);
        check(prices.loads == 9);

        check(prices.clear() && prices.quoteCache().size() == 0 && prices.nameCache().size() == 1);
    }

    private static void check(boolean holds) {
        if (!holds) {
            throw new AssertionError();
        }
    }
}
