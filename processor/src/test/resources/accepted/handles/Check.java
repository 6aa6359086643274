package handles;

import handles.CachedPrices.QuoteKey;
import io.cachewright.runtime.Caches;
import io.cachewright.runtime.NoLoaderException;
import java.util.List;
import java.util.Map;

public class Check {
    public static void main(String[] args) {
        Caches caches = Caches.local();
        CachedPrices prices = new CachedPrices(caches);
        CachedPrices.QuoteCache quotes = prices.quoteCache();

        check(prices.quote("a", 1) == 101);
        QuoteKey a = new QuoteKey("a", 1);
        QuoteKey b = new QuoteKey("b", 2);
        check(quotes.getAll(List.of(b, a)).equals(Map.of(a, 101, b, 202)));
        check(quotes.warm(List.of(a, b, new QuoteKey("c", 3))).run().loaded() == 1);
        check(prices.quote("c", 3) == 303 && prices.loads == 3);

        check(quotes.refresh("a", 1) == 104 && prices.quote("a", 1) == 104);
        quotes.put("a", 1, 7);
        check(prices.quote("a", 1) == 7 && quotes.peek("a", 1) == 7 && quotes.contains("a", 1));
        quotes.invalidate("a", 1);
        check(quotes.peek("a", 1) == null && !quotes.contains("a", 1));
        quotes.invalidateAll();
        check(quotes.size() == 0);

        check(prices.nameCache().refresh("a").equals("a5") && prices.name("a").join().equals("a5"));
        check(prices.historyCache().refresh("a", "b")[0] == 6 && prices.history("a", "b")[0] == 6);

        check(prices.kindCache().refresh(1).equals("int 7") && prices.kind(1).equals("int 7"));

        check(CachedPrices.QuoteCache.in(caches).name().equals(quotes.name()));
        try {
            CachedPrices.QuoteCache.in(caches).getAll(List.of(a)); // no object whose method could be run
            check(false);
        } catch (NoLoaderException expected) {
            check(expected.getMessage().contains("quote"));
        }
    }

    private static void check(boolean holds) {
        if (!holds) {
            throw new AssertionError();
        }
    }
}
