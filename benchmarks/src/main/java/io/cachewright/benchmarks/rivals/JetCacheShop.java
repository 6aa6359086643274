package io.cachewright.benchmarks.rivals;

import com.alicp.jetcache.anno.CacheType;
import com.alicp.jetcache.anno.Cached;
import io.cachewright.benchmarks.hits.Currency;
import io.cachewright.benchmarks.hits.Place;
import io.cachewright.benchmarks.hits.PlainShop;
import io.cachewright.benchmarks.hits.Price;
import io.cachewright.benchmarks.hits.Shop;
import java.time.DayOfWeek;
import java.time.LocalDate;

/** Annotated for JetCache, which makes a proxy of it by Spring. */
public class JetCacheShop implements Shop {
    private final Shop plain = new PlainShop();

    @Override
    @Cached(name = "none.", cacheType = CacheType.LOCAL)
    public Price none() {
        return plain.none();
    }

    @Override
    @Cached(name = "flag.", cacheType = CacheType.LOCAL)
    public Price flag(boolean flag) {
        return plain.flag(flag);
    }

    @Override
    @Cached(name = "weekday.", cacheType = CacheType.LOCAL)
    public Price weekday(DayOfWeek day) {
        return plain.weekday(day);
    }

    @Override
    @Cached(name = "number.", cacheType = CacheType.LOCAL)
    public Price number(int number) {
        return plain.number(number);
    }

    @Override
    @Cached(name = "id.", cacheType = CacheType.LOCAL)
    public Price id(long id) {
        return plain.id(id);
    }

    @Override
    @Cached(name = "name.", cacheType = CacheType.LOCAL)
    public Price name(String name) {
        return plain.name(name);
    }

    @Override
    @Cached(name = "place.", cacheType = CacheType.LOCAL)
    public Price place(Place place) {
        return plain.place(place);
    }

    @Override
    @Cached(name = "pair.", cacheType = CacheType.LOCAL)
    public Price pair(String sku, Currency currency) {
        return plain.pair(sku, currency);
    }

    @Override
    @Cached(name = "triple.", cacheType = CacheType.LOCAL)
    public Price triple(String sku, Currency currency, LocalDate day) {
        return plain.triple(sku, currency, day);
    }

    @Override
    @Cached(name = "series.", cacheType = CacheType.LOCAL)
    public Price series(int[] series) {
        return plain.series(series);
    }
}
