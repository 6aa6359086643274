package io.cachewright.benchmarks.comparison;

import io.micronaut.cache.annotation.CacheInvalidate;
import io.micronaut.cache.annotation.Cacheable;
import jakarta.inject.Singleton;

/** Micronaut's processor compiles it. */
@Singleton
class MicronautMistakes {
    private final PriceList list;

    MicronautMistakes(PriceList list) {
        this.list = list;
    }

    @Cacheable(cacheNames = "misspelled", parameters = "skuu")
    public String misspelled(String sku) {
        return sku;
    }

    @Cacheable("quotes")
    public int quote(String sku, String currency) {
        return list.price();
    }

    @CacheInvalidate("quotes")
    public void reprice(String sku) {}
}
