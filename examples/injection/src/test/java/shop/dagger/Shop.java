package shop.dagger;

import dagger.Binds;
import dagger.BindsInstance;
import dagger.Component;
import dagger.Module;
import dagger.Provides;
import io.cachewright.runtime.Caches;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import shop.PriceList;

/** What a shop on Dagger is told; the classes that it binds are written in the same compilation as itself. */
@Singleton
@Component(modules = Shop.Wiring.class)
interface Shop {
    Till till();

    PriceService prices();

    CachedPriceService cachedPrices();

    Stock stock();

    Rates rates();

    Quotes.Factory quotes();

    Caches caches();

    @Component.Factory
    interface Factory {
        Shop of(@BindsInstance @Named("retail") PriceList retail, @BindsInstance @Wholesale PriceList wholesale);
    }

    @Module
    interface Wiring {
        @Binds
        PriceService cached(CachedPriceService prices);

        @Binds
        Stock cachedStock(CachedStock stock);

        @Provides
        @Singleton
        static Caches caches() {
            return Caches.local();
        }

        @Provides
        @Singleton
        static Rates rates(Caches caches, @Wholesale PriceList wholesale) {
            return new CachedRates(caches, currency -> wholesale.price(currency) / 100.0);
        }
    }
}
