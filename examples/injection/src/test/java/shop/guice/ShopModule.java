package shop.guice;

import com.google.inject.AbstractModule;
import com.google.inject.Provides;
import com.google.inject.assistedinject.FactoryModuleBuilder;
import com.google.inject.matcher.Matchers;
import com.google.inject.name.Names;
import io.cachewright.runtime.Caches;
import jakarta.inject.Singleton;
import java.util.concurrent.atomic.AtomicInteger;
import shop.PriceList;

/** What a shop on Guice is told: the caching class for each class that has one, and one {@code Caches} for all. */
final class ShopModule extends AbstractModule {
    private final PriceList retail;
    private final PriceList wholesale;
    private final AtomicInteger watched = new AtomicInteger();

    ShopModule(PriceList retail, PriceList wholesale) {
        this.retail = retail;
        this.wholesale = wholesale;
    }

    @Override
    protected void configure() {
        bind(PriceService.class).to(CachedPriceService.class);
        bind(PriceList.class).annotatedWith(Names.named("retail")).toInstance(retail);
        bind(PriceList.class).annotatedWith(Wholesale.class).toInstance(wholesale);
        install(new FactoryModuleBuilder()
                .implement(Quotes.class, CachedQuotes.class)
                .build(Quotes.Factory.class));
        bindInterceptor(Matchers.any(), Matchers.annotatedWith(Watched.class), call -> {
            watched.incrementAndGet();
            return call.proceed();
        });
    }

    @Provides
    @Singleton
    Caches caches() {
        return Caches.local();
    }

    @Provides
    @Singleton
    Rates rates(Caches caches) {
        return new CachedRates(caches, currency -> wholesale.price(currency) / 100.0);
    }

    int watched() {
        return watched.get();
    }
}
