package io.cachewright.spring;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.cachewright.Cached;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.boot.actuate.endpoint.InvalidEndpointRequestException;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
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
    void the_endpoint_refuses_what_is_not_there() {
        String reason = assertThrows(InvalidEndpointRequestException.class, () -> endpoint.cache(QUOTE + "s(String)"))
                .getReason();
        assertEquals("No cache '" + QUOTE + "s(String)' is open. Did you mean '" + QUOTE + "(String)'?", reason);
        String several = assertThrows(InvalidEndpointRequestException.class, () -> endpoint.invalidate(STOCK, null))
                .getReason();
        assertTrue(several.startsWith("'" + STOCK + "' is the name of several caches: "), several);
    }

    @Test
    void an_endpoint_that_is_not_exposed_is_not_there() {
        try (ConfigurableApplicationContext plain = Contexts.start(Application.class)) {
            assertEquals(0, plain.getBeanNamesForType(CachewrightEndpoint.class).length);
        }
    }
}
