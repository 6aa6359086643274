package together;

import dagger.Binds;
import dagger.Component;
import dagger.Module;
import dagger.Provides;
import io.cachewright.runtime.Caches;
import jakarta.inject.Singleton;

@Singleton
@Component(modules = Shop.Wiring.class)
interface Shop {
    Prices prices();

    @Module
    interface Wiring {
        @Binds
        Prices cached(CachedPrices prices);

        @Provides
        @Singleton
        static Caches caches() {
            return Caches.local();
        }
    }
}
