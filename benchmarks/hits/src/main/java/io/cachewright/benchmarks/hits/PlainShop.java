package io.cachewright.benchmarks.hits;

import io.cachewright.Cached;
import java.time.DayOfWeek;
import java.time.LocalDate;

/** The methods themselves, as cheap as can be: all the rest is what keeping their results costs. */
public class PlainShop implements Shop {
    @Cached
    @Override
    public Price none() {
        return new Price(1);
    }

    @Cached
    @Override
    public Price flag(boolean flag) {
        return new Price(flag ? 1 : 0);
    }

    @Cached
    @Override
    public Price weekday(DayOfWeek day) {
        return new Price(day.ordinal());
    }

    @Cached
    @Override
    public Price number(int number) {
        return new Price(number);
    }

    @Cached
    @Override
    public Price id(long id) {
        return new Price((int) id);
    }

    @Cached
    @Override
    public Price name(String name) {
        return new Price(name.length());
    }

    @Cached
    @Override
    public Price place(Place place) {
        return new Price(place.street());
    }

    @Cached
    @Override
    public Price pair(String sku, Currency currency) {
        return new Price(sku.length() + currency.ordinal());
    }

    @Cached
    @Override
    public Price triple(String sku, Currency currency, LocalDate day) {
        return new Price(sku.length() + currency.ordinal() + day.getDayOfMonth());
    }

    @Cached
    @Override
    public Price series(int[] series) {
        return new Price(series.length);
    }
}
