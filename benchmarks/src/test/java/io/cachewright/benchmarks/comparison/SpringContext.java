package io.cachewright.benchmarks.comparison;

import com.github.benmanes.caffeine.cache.Caffeine;
import org.springframework.cache.CacheManager;
import org.springframework.cache.annotation.EnableCaching;
import org.springframework.cache.caffeine.CaffeineCacheManager;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Spring's caches over Caffeine with a size. */
final class SpringContext {
    static <T> T bean(Class<T> type, PriceList list) {
        return bean(Setup.class, type, list);
    }

    /** One that asks this list, in a context that is set up so. */
    static <T> T bean(Class<?> setup, Class<T> type, PriceList list) {
        AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();
        context.registerBean(PriceList.class, () -> list);
        context.register(setup, type);
        context.refresh();
        return context.getBean(type);
    }

    /** The beans. */
    @Configuration(proxyBeanMethods = false)
    @EnableCaching(proxyTargetClass = true)
    static class Setup {
        @Bean
        CacheManager caches() {
            CaffeineCacheManager caches = new CaffeineCacheManager();
            caches.setCaffeine(Caffeine.newBuilder().maximumSize(1_000));
            return caches;
        }
    }

    private SpringContext() {}
}
