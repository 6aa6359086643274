package shop.cdi;

import io.cachewright.runtime.Caches;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import shop.PriceList;

/** What a shop on CDI is told: one {@code Caches} for all, and how it ends. */
@ApplicationScoped
class Wiring {
    @Produces
    @Singleton
    Caches caches() {
        return Caches.local();
    }

    void close(@Disposes Caches caches) {
        caches.close();
    }

    @Produces
    @Singleton
    Rates rates(Caches caches, @Wholesale PriceList wholesale) {
        return new CachedRates(caches, currency -> wholesale.price(currency) / 100.0);
    }

    @Produces
    @Singleton
    @Named("retail")
    PriceList retail() {
        return new PriceList(Map.of("A1", 900));
    }

    @Produces
    @Singleton
    @Wholesale
    PriceList wholesale() {
        return new PriceList(Map.of("A1", 600, "EUR", 107));
    }

    @Produces
    @Singleton
    AtomicInteger watched() {
        return new AtomicInteger();
    }
}
