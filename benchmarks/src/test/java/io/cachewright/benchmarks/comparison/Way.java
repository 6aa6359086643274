package io.cachewright.benchmarks.comparison;

import java.util.function.Function;

/** The columns of the comparison, and what becomes of them by a switch. */
enum Way {
    CACHEWRIGHT(CachedCachewrightShop::new),
    SPRING(list -> SpringContext.bean(SpringShop.class, list)),
    SPRING_SYNC(list -> SpringContext.bean(SpringSyncShop.class, list)),
    MICRONAUT(list -> MicronautContext.bean(MicronautShop.class, list)),
    MICRONAUT_ATOMIC(list -> MicronautContext.bean(MicronautAtomicShop.class, list)),
    JETCACHE(list -> JetCacheContext.bean(JetCacheShop.class, list)),
    JETCACHE_PROTECTED(list -> JetCacheContext.bean(JetCacheProtectedShop.class, list)),
    CAFFEINE(CaffeineShop::new),
    CAFFEINE_GET(CaffeineGetShop::new);

    private final Function<PriceList, Shop> opened;

    Way(Function<PriceList, Shop> opened) {
        this.opened = opened;
    }

    /** A shop that has loaded its classes and keeps nothing. */
    Shop open(PriceList list) {
        Shop shop = opened.apply(list);
        shop.quote("B2");
        shop.reprice("B2");
        return shop;
    }
}
