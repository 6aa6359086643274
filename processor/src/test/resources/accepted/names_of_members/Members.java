package names_of_members;

import io.cachewright.Cached;

public class Members {
    static final String cache = "cache";
    protected String quoteCache = "field";
    Object delegate;
    int loads;

    static class QuoteCache {}

    interface SpecKey {}

    @Cached
    public String quote(String sku) {
        return sku + ++loads;
    }

    public String quoteCache() {
        return "method " + quoteCache + cache;
    }

    @Cached
    public String quoteCache(int number) {
        return "overload " + number + ++loads;
    }

    @Cached
    public String spec(String a, int b) {
        return a + b + ++loads;
    }

    static String in(Object caches) {
        return "in";
    }

    @Cached
    public String peek() {
        return "peek" + ++loads;
    }
}
