package storefront.web;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import storefront.shop.Baskets;
import storefront.shop.Catalogue;
import storefront.shop.Queries;
import storefront.shop.Shop;
import storefront.shop.Stock;

/** Where customers are served, with caches or without, and how long that takes: the meter {@code shop.answer}. */
@Component
class Counters {
    private final Shop cached;
    private final Shop uncached;
    private final MeterRegistry meters;

    /** How many answers, and the milliseconds of all together. */
    record Answers(long count, double millis) {}

    Counters(Catalogue catalogue, Baskets baskets, Stock stock, Queries queries, MeterRegistry meters) {
        this.cached = new Shop(catalogue, baskets, stock);
        this.uncached = Shop.uncached(queries);
        this.meters = meters;
    }

    Shop shop(boolean caches) {
        return caches ? cached : uncached;
    }

    <T> T answer(boolean caches, Function<Shop, T> question) {
        return timer(caches).record(() -> question.apply(shop(caches)));
    }

    Answers answers(boolean caches) {
        Timer timer = timer(caches);
        return new Answers(timer.count(), timer.totalTime(TimeUnit.MILLISECONDS));
    }

    private Timer timer(boolean caches) {
        return meters.timer("shop.answer", "caches", caches ? "on" : "off");
    }
}
