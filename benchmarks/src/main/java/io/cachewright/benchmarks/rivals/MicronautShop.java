package io.cachewright.benchmarks.rivals;

import io.cachewright.benchmarks.hits.Currency;
import io.cachewright.benchmarks.hits.Place;
import io.cachewright.benchmarks.hits.PlainShop;
import io.cachewright.benchmarks.hits.Price;
import io.cachewright.benchmarks.hits.Shop;
import io.micronaut.cache.annotation.Cacheable;
import jakarta.inject.Singleton;
import java.time.DayOfWeek;
import java.time.LocalDate;

/** Annotated for Micronaut, whose processor writes a subclass. */
@Singleton
public class MicronautShop implements Shop {
    private final Shop plain = new PlainShop();

    @Override
    @Cacheable("none")
    public Price none() {
        return plain.none();
    }

    @Override
    @Cacheable("flag")
    public Price flag(boolean flag) {
        return plain.flag(flag);
    }

    @Override
    @Cacheable("weekday")
    public Price weekday(DayOfWeek day) {
        return plain.weekday(day);
    }

    @Override
    @Cacheable("number")
    public Price number(int number) {
        return plain.number(number);
    }

    @Override
    @Cacheable("id")
    public Price id(long id) {
        return plain.id(id);
    }

    @Override
    @Cacheable("name")
    public Price name(String name) {
        return plain.name(name);
    }

    @Override
    @Cacheable("place")
    public Price place(Place place) {
        return plain.place(place);
    }

    @Override
    @Cacheable("pair")
    public Price pair(String sku, Currency currency) {
        return plain.pair(sku, currency);
    }

    @Override
    @Cacheable("triple")
    public Price triple(String sku, Currency currency, LocalDate day) {
        return plain.triple(sku, currency, day);
    }

    @Override
    @Cacheable("series")
    public Price series(int[] series) {
        return plain.series(series);
    }
}
