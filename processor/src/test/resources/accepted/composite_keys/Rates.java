package composite_keys;

import io.cachewright.Cached;
import java.util.Currency;
import java.util.List;

public class Rates {
    int loads;

    @Cached(ttl = "500ms", maxSize = 1)
    public double rate(Currency from, Currency to) {
        return ++loads;
    }

    @Cached(ttl = "PT36H", maxSize = 3_000_000_000L)
    public String describe(String name, List<String> tags, double weight, long id) {
        return name + tags + weight + id + ++loads;
    }
}
