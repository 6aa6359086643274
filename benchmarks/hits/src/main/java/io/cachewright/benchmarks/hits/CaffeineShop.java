package io.cachewright.benchmarks.hits;

import com.github.benmanes.caffeine.cache.Cache;
import java.time.DayOfWeek;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What a careful person writes by hand. */
final class CaffeineShop implements Shop {
    private final Shop plain = new PlainShop();
    private final Cache<Nothing, Price> nones;
    private final Cache<Boolean, Price> flags;
    private final Cache<DayOfWeek, Price> weekdays;
    private final Cache<Integer, Price> numbers;
    private final Cache<Long, Price> ids;
    private final Cache<String, Price> names;
    private final Cache<Place, Price> places;
    private final Cache<PairKey, Price> pairs;
    private final Cache<TripleKey, Price> triples;
    private final Cache<SeriesKey, Price> seriesKept;

    CaffeineShop(Terms terms) {
        nones = CaffeineByHand.cache(terms);
        flags = CaffeineByHand.cache(terms);
        weekdays = CaffeineByHand.cache(terms);
        numbers = CaffeineByHand.cache(terms);
        ids = CaffeineByHand.cache(terms);
        names = CaffeineByHand.cache(terms);
        places = CaffeineByHand.cache(terms);
        pairs = CaffeineByHand.cache(terms);
        triples = CaffeineByHand.cache(terms);
        seriesKept = CaffeineByHand.cache(terms);
    }

    @Override
    public Price none() {
        @Nullable Price kept = nones.getIfPresent(Nothing.KEY);
        if (kept == null) {
            kept = plain.none();
            nones.put(Nothing.KEY, kept);
        }
        return kept;
    }

    @Override
    public Price flag(boolean flag) {
        @Nullable Price kept = flags.getIfPresent(flag);
        if (kept == null) {
            kept = plain.flag(flag);
            flags.put(flag, kept);
        }
        return kept;
    }

    @Override
    public Price weekday(DayOfWeek day) {
        @Nullable Price kept = weekdays.getIfPresent(day);
        if (kept == null) {
            kept = plain.weekday(day);
            weekdays.put(day, kept);
        }
        return kept;
    }

    @Override
    public Price number(int number) {
        @Nullable Price kept = numbers.getIfPresent(number);
        if (kept == null) {
            kept = plain.number(number);
            numbers.put(number, kept);
        }
        return kept;
    }

    @Override
    public Price id(long id) {
        @Nullable Price kept = ids.getIfPresent(id);
        if (kept == null) {
            kept = plain.id(id);
            ids.put(id, kept);
        }
        return kept;
    }

    @Override
    public Price name(String name) {
        @Nullable Price kept = names.getIfPresent(name);
        if (kept == null) {
            kept = plain.name(name);
            names.put(name, kept);
        }
        return kept;
    }

    @Override
    public Price place(Place place) {
        @Nullable Price kept = places.getIfPresent(place);
        if (kept == null) {
            kept = plain.place(place);
            places.put(place, kept);
        }
        return kept;
    }

    @Override
    public Price pair(String sku, Currency currency) {
        PairKey key = new PairKey(sku, currency);
        @Nullable Price kept = pairs.getIfPresent(key);
        if (kept == null) {
            kept = plain.pair(sku, currency);
            pairs.put(key, kept);
        }
        return kept;
    }

    @Override
    public Price triple(String sku, Currency currency, LocalDate day) {
        TripleKey key = new TripleKey(sku, currency, day);
        @Nullable Price kept = triples.getIfPresent(key);
        if (kept == null) {
            kept = plain.triple(sku, currency, day);
            triples.put(key, kept);
        }
        return kept;
    }

    @Override
    public Price series(int[] series) {
        SeriesKey key = new SeriesKey(series);
        @Nullable Price kept = seriesKept.getIfPresent(key);
        if (kept == null) {
            kept = plain.series(series);
            seriesKept.put(key, kept);
        }
        return kept;
    }
}
