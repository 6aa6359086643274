package io.cachewright.spring;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.cachewright.Cached;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.boot.actuate.endpoint.EndpointId;
import org.springframework.boot.actuate.endpoint.InvalidEndpointRequestException;
import org.springframework.boot.actuate.endpoint.InvocationContext;
import org.springframework.boot.actuate.endpoint.OperationType;
import org.springframework.boot.actuate.endpoint.SecurityContext;
import org.springframework.boot.actuate.endpoint.invoke.convert.ConversionServiceParameterValueMapper;
import org.springframework.boot.actuate.endpoint.web.EndpointMediaTypes;
import org.springframework.boot.actuate.endpoint.web.WebEndpointHttpMethod;
import org.springframework.boot.actuate.endpoint.web.WebOperation;
import org.springframework.boot.actuate.endpoint.web.annotation.WebEndpointDiscoverer;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

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

    /** What a web server would do with a request. */
    private static Object requested(WebEndpointHttpMethod method, String path, Map<String, Object> arguments) {
        WebEndpointDiscoverer discoverer = new WebEndpointDiscoverer(
                context,
                new ConversionServiceParameterValueMapper(),
                EndpointMediaTypes.DEFAULT,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of());
        WebOperation operation = discoverer.getEndpoints().stream()
                .filter(endpoint -> endpoint.getEndpointId().equals(EndpointId.of("cachewright")))
                .flatMap(endpoint -> endpoint.getOperations().stream())
                .filter(each -> each.getRequestPredicate().getHttpMethod() == method
                        && each.getRequestPredicate().getPath().equals(path))
                .findFirst()
                .orElseThrow();
        assertEquals(
                method == WebEndpointHttpMethod.GET ? OperationType.READ : OperationType.DELETE, operation.getType());
        return operation.invoke(new InvocationContext(SecurityContext.NONE, arguments));
    }

    @Test
    void requests_reach_it_and_what_it_shows_is_json() {
        prices.stock("web");
        Object all = requested(WebEndpointHttpMethod.GET, "cachewright", Map.of());
        JsonNode shown = JsonMapper.shared().valueToTree(all);
        assertTrue(
                shown.get("caches")
                                .get(STOCK + "(String)")
                                .get("stats")
                                .get("misses")
                                .asInt()
                        > 0,
                shown::toString);
        assertEquals(
                endpoint.cache(QUOTE),
                requested(WebEndpointHttpMethod.GET, "cachewright/{name}", Map.of("name", QUOTE)));
        Object done = requested(
                WebEndpointHttpMethod.DELETE, "cachewright/{name}", Map.of("name", STOCK + "(String)", "keys", "w*"));
        assertEquals("1 matching w*", ((CachewrightEndpoint.Invalidated) done).keys());
    }

    @Test
    void an_endpoint_that_is_not_exposed_is_not_there() {
        try (ConfigurableApplicationContext plain = Contexts.start(Application.class)) {
            assertEquals(0, plain.getBeanNamesForType(CachewrightEndpoint.class).length);
        }
    }
}
