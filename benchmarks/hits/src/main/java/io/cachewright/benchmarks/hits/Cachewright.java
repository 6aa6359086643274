package io.cachewright.benchmarks.hits;

import io.cachewright.runtime.Caches;
import java.util.List;
import java.util.Properties;
import java.util.function.LongUnaryOperator;

/** What our processor writes, with everything on that is on by default. */
public final class Cachewright implements Rival {
    private static final List<String> METHODS = List.of(
            "none()",
            "flag(boolean)",
            "weekday(DayOfWeek)",
            "number(int)",
            "id(long)",
            "name(String)",
            "place(Place)",
            "pair(String,Currency)",
            "triple(String,Currency,LocalDate)",
            "series(int[])");

    @Override
    public String name() {
        return "cachewright";
    }

    @Override
    public Shop shop(Terms terms) {
        Properties settings = new Properties();
        for (String method : METHODS) {
            String cache = "cachewright.caches." + PlainShop.class.getName() + "." + method;
            settings.setProperty(cache + ".maxSize", Long.toString(terms.room()));
            if (terms.ends()) {
                settings.setProperty(cache + ".ttl", "1h");
            }
        }
        Caches caches = Caches.builder().configure(settings).build();
        CachedPlainShop shop = new CachedPlainShop(caches);
        if (!caches.unusedConfiguration().isEmpty()) {
            throw new IllegalStateException("Settings of no cache: " + caches.unusedConfiguration());
        }
        return shop;
    }

    @Override
    public LongUnaryOperator fibonacci() {
        return n -> new CachedFibonacci().of(n);
    }
}
