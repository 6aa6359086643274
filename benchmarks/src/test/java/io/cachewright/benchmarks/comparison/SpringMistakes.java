package io.cachewright.benchmarks.comparison;

import java.util.stream.Stream;
import org.springframework.cache.annotation.CacheEvict;
import org.springframework.cache.annotation.Cacheable;

/** Compiles, and Spring starts with it. */
class SpringMistakes {
    private final PriceList list;

    SpringMistakes(PriceList list) {
        this.list = list;
    }

    @Cacheable(cacheNames = "misspelled", key = "#skuu")
    public int misspelled(String sku) {
        return list.price();
    }

    @Cacheable(cacheNames = "member", key = "#sku.lenght")
    public int misspelledMember(String sku) {
        return list.price();
    }

    @Cacheable(cacheNames = "half", key = "{#sku, #curency}")
    public String halfMisspelled(String sku, String currency) {
        return currency;
    }

    @Cacheable("quotes")
    public int quote(String sku, String currency) {
        return list.price();
    }

    @CacheEvict("quotes")
    public void reprice(String sku) {}

    public int weight(String sku) {
        return hidden(sku);
    }

    @Cacheable("hidden")
    private int hidden(String sku) {
        return list.price();
    }

    @Cacheable("sealed")
    public final int sealed(String sku) {
        return list.price();
    }

    @Cacheable("names")
    public Stream<String> names() {
        return Stream.of("a");
    }

    @Cacheable("shared")
    public String name(String sku) {
        return "a";
    }

    @Cacheable("shared")
    public Integer pieces(String sku) {
        return 1;
    }
}
