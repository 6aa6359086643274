package io.cachewright.spring;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.cachewright.Cached;
import io.cachewright.micrometer.CachesMetrics;
import io.cachewright.redis.RedisStore;
import io.cachewright.runtime.CacheStats;
import io.cachewright.runtime.Caches;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.boot.actuate.endpoint.InvalidEndpointRequestException;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** Metrics and the actuator's endpoint, with nothing to set up. */
class ObservedTest {
    private static ConfigurableApplicationContext context;

    static class Prices {
        int loads;

        @Cached
        public int quote(String sku) {
            return ++loads;
        }

        @Cached
        public int stock(String sku) {
            return ++loads;
        }

        @Cached
        public int stock(String sku, String shelf) {
            return ++loads;
        }
    }

    @Configuration(proxyBeanMethods = false)
    @EnableAutoConfiguration
    @Import(Prices.class)
    static class Application {}

    private static final String QUOTE = "io.cachewright.spring.ObservedTest.Prices.quote";
    private static final String STOCK = "io.cachewright.spring.ObservedTest.Prices.stock";

    @BeforeAll
    static void start() {
        context = Contexts.start(
                Application.class,
                "management.endpoints.web.exposure.include=cachewright",
                "management.endpoint.cachewright.access=unrestricted");
    }

    @AfterAll
    static void close() {
        context.close();
    }

    private final Prices prices = context.getBean(Prices.class);
    private final CachewrightEndpoint endpoint = context.getBean(CachewrightEndpoint.class);

    @Test
    void caches_are_metered() {
        prices.stock("metered", "shelf");
        prices.stock("metered", "shelf");
        assertEquals(
                1,
                context.getBean(MeterRegistry.class)
                        .get("cache.gets")
                        .tags("cache", STOCK + "(String,String)", "result", "hit", "cache.manager", "cachewright")
                        .functionCounter()
                        .count());
    }

    @Test
    void the_endpoint_shows_caches() {
        int loads = prices.quote("shown");
        assertEquals(loads, prices.quote("shown"));
        assertEquals(
                Set.of(QUOTE + "(String)", STOCK + "(String)", STOCK + "(String,String)"),
                endpoint.caches().caches().keySet());
        assertTrue(endpoint.cache(QUOTE).stats().hits() > 0);
        assertTrue(endpoint.cache(QUOTE).hitRatio() > 0);
    }

    @Test
    void the_endpoint_shows_more_time_saved_than_a_long_has_nanoseconds() {
        CacheStats busy = new CacheStats(10_000_000_000L, 1, 1, 0, 1_000_000_000, 0, 0, 0, 0, 0, 0, 1, 1);
        assertEquals(1e10 * 1e3, CachewrightEndpoint.OneCache.of(busy).savedMillis());
    }

    @Test
    void the_endpoint_invalidates_all_or_what_fits() {
        CachedObservedTest_Prices cached = (CachedObservedTest_Prices) prices;
        prices.quote("A1");
        prices.quote("A2");
        prices.quote("B1");
        assertEquals(
                "2 matching A*", endpoint.invalidate(QUOTE + "(String)", "A*").keys());
        assertTrue(cached.quoteCache().contains("B1") && !cached.quoteCache().contains("A1"));
        endpoint.invalidate(QUOTE, null);
        assertFalse(cached.quoteCache().contains("B1"));
    }

    @Test
    void the_endpoint_knows_a_cache_without_its_package() {
        prices.quote("A1");
        String quote = QUOTE.substring(QUOTE.lastIndexOf('.', QUOTE.lastIndexOf('.') - 1) + 1);
        assertEquals(1, endpoint.cache(quote).stats().misses());
        assertEquals(
                1,
                endpoint.cache(quote.toLowerCase(Locale.ROOT) + "(string)")
                        .stats()
                        .misses());
        assertEquals("1 matching A*", endpoint.invalidate(quote, "A*").keys());
        String reason = assertThrows(InvalidEndpointRequestException.class, () -> endpoint.cache(quote + "s"))
                .getReason();
        assertEquals(
                "no cache '" + quote + "s' has been opened in these Caches. Did you mean '" + quote + "'?", reason);
    }

    @Test
    void the_endpoint_refuses_what_is_not_there() {
        String reason = assertThrows(InvalidEndpointRequestException.class, () -> endpoint.cache(QUOTE + "s(String)"))
                .getReason();
        assertEquals(
                "no cache '" + QUOTE + "s(String)' has been opened in these Caches. Did you mean '" + QUOTE
                        + "(String)'?",
                reason);
        String several = assertThrows(InvalidEndpointRequestException.class, () -> endpoint.invalidate(STOCK, null))
                .getReason();
        assertTrue(several.startsWith("'" + STOCK + "' is the name of several caches: "), several);
    }

    /** Which of them is meant nobody says. */
    @Configuration(proxyBeanMethods = false)
    @EnableAutoConfiguration
    static class Several {
        @Bean
        Caches north() {
            return Caches.builder().build();
        }

        @Bean
        Caches south() {
            return Caches.builder().build();
        }

        @Bean
        RedisStore one() {
            return RedisStore.connect("one", "redis://localhost:1");
        }

        @Bean
        RedisStore other() {
            return RedisStore.connect("other", "redis://localhost:1");
        }
    }

    @Test
    void an_application_with_several_caches_and_stores_starts() {
        try (ConfigurableApplicationContext several =
                Contexts.start(Several.class, "management.endpoints.web.exposure.include=*")) {
            assertEquals(0, several.getBeanNamesForType(CachesMetrics.class).length);
        }
    }

    @Test
    void an_endpoint_that_is_not_exposed_is_not_there() {
        try (ConfigurableApplicationContext plain = Contexts.start(Application.class)) {
            assertEquals(0, plain.getBeanNamesForType(CachewrightEndpoint.class).length);
        }
    }
}
