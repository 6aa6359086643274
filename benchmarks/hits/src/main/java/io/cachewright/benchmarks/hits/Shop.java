package io.cachewright.benchmarks.hits;

import java.time.DayOfWeek;
import java.time.LocalDate;

/** A method for each kind of key that is measured. */
public interface Shop {
    Price none();

    Price flag(boolean flag);

    Price weekday(DayOfWeek day);

    Price number(int number);

    Price id(long id);

    Price name(String name);

    Price place(Place place);

    Price pair(String sku, Currency currency);

    Price triple(String sku, Currency currency, LocalDate day);

    Price series(int[] series);
}
