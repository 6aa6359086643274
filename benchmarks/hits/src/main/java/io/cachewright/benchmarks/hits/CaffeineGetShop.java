package io.cachewright.benchmarks.hits;

import com.github.benmanes.caffeine.cache.Cache;
import java.time.DayOfWeek;
import java.time.LocalDate;

/** The same with the loader handed to Caffeine, which runs it under a lock of its own. */
final class CaffeineGetShop implements Shop {
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

    CaffeineGetShop(Terms terms) {
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
        return nones.get(Nothing.KEY, key -> plain.none());
    }

    @Override
    public Price flag(boolean flag) {
        return flags.get(flag, key -> plain.flag(flag));
    }

    @Override
    public Price weekday(DayOfWeek day) {
        return weekdays.get(day, key -> plain.weekday(day));
    }

    @Override
    public Price number(int number) {
        return numbers.get(number, key -> plain.number(number));
    }

    @Override
    public Price id(long id) {
        return ids.get(id, key -> plain.id(id));
    }

    @Override
    public Price name(String name) {
        return names.get(name, key -> plain.name(name));
    }

    @Override
    public Price place(Place place) {
        return places.get(place, key -> plain.place(place));
    }

    @Override
    public Price pair(String sku, Currency currency) {
        return pairs.get(new PairKey(sku, currency), key -> plain.pair(sku, currency));
    }

    @Override
    public Price triple(String sku, Currency currency, LocalDate day) {
        return triples.get(new TripleKey(sku, currency, day), key -> plain.triple(sku, currency, day));
    }

    @Override
    public Price series(int[] series) {
        return seriesKept.get(new SeriesKey(series), key -> plain.series(series));
    }
}
