package io.cachewright.spring;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.cachewright.Cached;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.cache.CacheManager;
import org.springframework.cache.annotation.Cacheable;
import org.springframework.cache.annotation.EnableCaching;
import org.springframework.cache.concurrent.ConcurrentMapCacheManager;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** One bean with Spring's annotation on one method and ours on another, as when an application moves over. */
class BesideSpringsCachingTest {
    static class Prices {
        private int quotes;
        private int stocks;

        @Cached
        public int quote(String sku) {
            return ++quotes;
        }

        @Cacheable("stocks")
        public int stock(String sku) {
            return ++stocks;
        }

        public int quoteThroughThis(String sku) {
            return this.quote(sku);
        }

        public int stockThroughThis(String sku) {
            return this.stock(sku);
        }
    }

    @Configuration(proxyBeanMethods = false)
    @EnableAutoConfiguration
    @EnableCaching
    @Import(Prices.class)
    static class Application {
        @Bean
        CacheManager springs() {
            return new ConcurrentMapCacheManager();
        }
    }

    @Test
    void each_annotation_caches_its_method() {
        try (ConfigurableApplicationContext context = Contexts.start(Application.class)) {
            Prices prices = context.getBean(Prices.class);
            assertEquals(1, prices.quote("A1"));
            assertEquals(1, prices.quote("A1"));
            assertEquals(1, prices.stock("A1"));
            assertEquals(1, prices.stock("A1"));
        }
    }

    @Test
    void calls_through_this_are_cached_by_ours_alone() {
        try (ConfigurableApplicationContext context = Contexts.start(Application.class)) {
            Prices prices = context.getBean(Prices.class);
            assertEquals(1, prices.quoteThroughThis("A1"));
            assertEquals(1, prices.quoteThroughThis("A1"));
            assertEquals(1, prices.stockThroughThis("A1"));
            assertEquals(2, prices.stockThroughThis("A1"));
        }
    }
}
