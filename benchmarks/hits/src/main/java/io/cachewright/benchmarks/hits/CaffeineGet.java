package io.cachewright.benchmarks.hits;

import java.util.function.LongUnaryOperator;

/** Caffeine by hand with {@code get(key, loader)}. */
public final class CaffeineGet implements Rival {
    @Override
    public String name() {
        return "caffeine get";
    }

    @Override
    public Shop shop(Terms terms) {
        return new CaffeineGetShop(terms);
    }

    @Override
    public LongUnaryOperator fibonacci() {
        throw new UnsupportedOperationException("Caffeine forbids a loader to change the cache it loads for.");
    }
}
