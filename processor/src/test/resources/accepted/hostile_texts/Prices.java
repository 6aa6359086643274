package hostile_texts;

import io.cachewright.CacheInvalidate;
import io.cachewright.Cached;

/** Texts that would be code if somebody wrote them down as they are. */
public class Prices {
    static final String NAME = "prices\";*/\\u0022\\u002a/$L$$%n\\";
    static final String TAG = "a\nb\r\"*/\\u0022 \\u002a/ $T @ \\/";

    private int loads;

    @Cached(name = NAME, ttl = "1h", schema = "\";*/\\u0022\\u002a/$S\\", tags = TAG + "{sku}")
    public int price(String sku) {
        return ++loads;
    }

    @CacheInvalidate(tags = TAG + "{sku}")
    public void reprice(String sku) {}
}
