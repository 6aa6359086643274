package shop.micronaut;

import io.cachewright.runtime.Caches;
import io.micronaut.context.annotation.Bean;
import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Primary;
import io.micronaut.context.annotation.Replaces;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.util.Map;
import shop.PriceList;

/** What a shop on Micronaut is told. */
@Factory
final class Wiring {
    @Singleton
    @Bean(preDestroy = "close")
    Caches caches() {
        return Caches.local();
    }

    @Singleton
    @Replaces(PriceService.class)
    PriceService prices(CachedPriceService prices) {
        return prices;
    }

    @Singleton
    @Replaces(Stock.class)
    Stock stock(CachedStock stock) {
        return stock;
    }

    @Singleton
    @Replaces(Yard.class)
    Yard yard(CachedYard yard) {
        return yard;
    }

    @Singleton
    @Primary
    Rates rates(Caches caches, Bank bank) {
        return new CachedRates(caches, bank);
    }

    @Singleton
    @Named("retail")
    PriceList retail() {
        return new PriceList(Map.of("A1", 900));
    }

    @Singleton
    @Wholesale
    PriceList wholesale() {
        return new PriceList(Map.of("A1", 600, "EUR", 107));
    }
}
