package io.cachewright.benchmarks.rivals;

import io.cachewright.benchmarks.hits.Currency;
import io.cachewright.benchmarks.hits.Nothing;
import io.cachewright.benchmarks.hits.PairKey;
import io.cachewright.benchmarks.hits.Place;
import io.cachewright.benchmarks.hits.PlainShop;
import io.cachewright.benchmarks.hits.Price;
import io.cachewright.benchmarks.hits.SeriesKey;
import io.cachewright.benchmarks.hits.Shop;
import io.cachewright.benchmarks.hits.Terms;
import io.cachewright.benchmarks.hits.TripleKey;
import java.time.DayOfWeek;
import java.time.LocalDate;
import org.cache2k.Cache;
import org.jspecify.annotations.Nullable;

/** By hand, over cache2k. */
final class Cache2kShop implements Shop {
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

    Cache2kShop(Terms terms) {
        nones = Cache2k.cache(Nothing.class, terms);
        flags = Cache2k.cache(Boolean.class, terms);
        weekdays = Cache2k.cache(DayOfWeek.class, terms);
        numbers = Cache2k.cache(Integer.class, terms);
        ids = Cache2k.cache(Long.class, terms);
        names = Cache2k.cache(String.class, terms);
        places = Cache2k.cache(Place.class, terms);
        pairs = Cache2k.cache(PairKey.class, terms);
        triples = Cache2k.cache(TripleKey.class, terms);
        seriesKept = Cache2k.cache(SeriesKey.class, terms);
    }

    @Override
    public Price none() {
        @Nullable Price kept = nones.peek(Nothing.KEY);
        if (kept == null) {
            kept = plain.none();
            nones.put(Nothing.KEY, kept);
        }
        return kept;
    }

    @Override
    public Price flag(boolean flag) {
        @Nullable Price kept = flags.peek(flag);
        if (kept == null) {
            kept = plain.flag(flag);
            flags.put(flag, kept);
        }
        return kept;
    }

    @Override
    public Price weekday(DayOfWeek day) {
        @Nullable Price kept = weekdays.peek(day);
        if (kept == null) {
            kept = plain.weekday(day);
            weekdays.put(day, kept);
        }
        return kept;
    }

    @Override
    public Price number(int number) {
        @Nullable Price kept = numbers.peek(number);
        if (kept == null) {
            kept = plain.number(number);
            numbers.put(number, kept);
        }
        return kept;
    }

    @Override
    public Price id(long id) {
        @Nullable Price kept = ids.peek(id);
        if (kept == null) {
            kept = plain.id(id);
            ids.put(id, kept);
        }
        return kept;
    }

    @Override
    public Price name(String name) {
        @Nullable Price kept = names.peek(name);
        if (kept == null) {
            kept = plain.name(name);
            names.put(name, kept);
        }
        return kept;
    }

    @Override
    public Price place(Place place) {
        @Nullable Price kept = places.peek(place);
        if (kept == null) {
            kept = plain.place(place);
            places.put(place, kept);
        }
        return kept;
    }

    @Override
    public Price pair(String sku, Currency currency) {
        PairKey key = new PairKey(sku, currency);
        @Nullable Price kept = pairs.peek(key);
        if (kept == null) {
            kept = plain.pair(sku, currency);
            pairs.put(key, kept);
        }
        return kept;
    }

    @Override
    public Price triple(String sku, Currency currency, LocalDate day) {
        TripleKey key = new TripleKey(sku, currency, day);
        @Nullable Price kept = triples.peek(key);
        if (kept == null) {
            kept = plain.triple(sku, currency, day);
            triples.put(key, kept);
        }
        return kept;
    }

    @Override
    public Price series(int[] series) {
        SeriesKey key = new SeriesKey(series);
        @Nullable Price kept = seriesKept.peek(key);
        if (kept == null) {
            kept = plain.series(series);
            seriesKept.put(key, kept);
        }
        return kept;
    }
}
