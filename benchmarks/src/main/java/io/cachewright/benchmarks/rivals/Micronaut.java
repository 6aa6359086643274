package io.cachewright.benchmarks.rivals;

import io.cachewright.benchmarks.hits.Rival;
import io.cachewright.benchmarks.hits.Shop;
import io.cachewright.benchmarks.hits.Terms;
import io.micronaut.cache.CacheManager;
import io.micronaut.context.ApplicationContext;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongUnaryOperator;

/** Micronaut's {@code @Cacheable} over Caffeine, through a context. */
public final class Micronaut implements Rival {
    private static final List<String> CACHES = List.of(
            "none", "flag", "weekday", "number", "id", "name", "place", "pair", "triple", "series", "fibonacci");

    @Override
    public String name() {
        return "micronaut";
    }

    @Override
    public Shop shop(Terms terms) {
        return context(terms).getBean(MicronautShop.class);
    }

    /** Emptied before each: a context takes too long. */
    @Override
    public LongUnaryOperator fibonacci() {
        ApplicationContext context = context(new Terms(false, 10_000));
        MicronautFibonacci fibonacci = context.getBean(MicronautFibonacci.class);
        CacheManager<?> manager = context.getBean(CacheManager.class);
        return n -> {
            manager.getCache("fibonacci").invalidateAll();
            return fibonacci.of(n);
        };
    }

    private static ApplicationContext context(Terms terms) {
        Map<String, Object> settings = new HashMap<>();
        for (String cache : CACHES) {
            settings.put("micronaut.caches." + cache + ".maximum-size", terms.room());
            if (terms.ends()) {
                settings.put("micronaut.caches." + cache + ".expire-after-write", "1h");
            }
        }
        return ApplicationContext.run(settings);
    }
}
