package io.cachewright.spring;

import static io.cachewright.spring.PropertiesTest.QUOTE;
import static io.cachewright.spring.PropertiesTest.stats;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.cachewright.spring.PropertiesTest.Application;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.PropertySource;
import org.springframework.core.env.SystemEnvironmentPropertySource;
import org.springframework.core.io.ByteArrayResource;

/** Where properties come from, and what becomes of their names there: variables, YAML, several sources. */
@ExtendWith(Output.class)
class PropertySourcesTest {
    private static ConfigurableApplicationContext startWith(PropertySource<?> source, String... properties) {
        return Contexts.builder(properties)
                .sources(Application.class)
                .initializers(starting ->
                        starting.getEnvironment().getPropertySources().addFirst(source))
                .run();
    }

    private static PropertySource<?> variables(String... namesAndValues) {
        Map<String, Object> variables = new TreeMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            variables.put(namesAndValues[i], namesAndValues[i + 1]);
        }
        return new SystemEnvironmentPropertySource("systemEnvironment", variables);
    }

    private static PropertySource<?> yaml(String text) throws IOException {
        return new YamlPropertySourceLoader()
                .load("yaml", new ByteArrayResource(text.getBytes(StandardCharsets.UTF_8)))
                .get(0);
    }

    /** As in {@code CACHEWRIGHT_REDIS_CONNECT_TIMEOUT}, which Spring takes as well. */
    @ParameterizedTest
    @CsvSource({"MAX_SIZE,9", "MAXSIZE,9", "EMPTY_TTL,9s", "REFRESH_AFTER,9s", "STALE_IF_ERROR,9s"})
    void a_variable_may_part_the_words_of_a_setting(String setting, String value, Output output) {
        try (ConfigurableApplicationContext context =
                startWith(variables("CACHEWRIGHT_CACHES_PRICES_QUOTE_" + setting, value))) {
            assertEquals(value.equals("9") ? 9 : 500, stats(context, QUOTE).maxSize());
        }
        assertEquals("", output.text());
    }

    @Test
    void variables_that_kubernetes_sets_for_a_service_are_none_of_ours(Output output) {
        startWith(variables(
                        "CACHEWRIGHT_REDIS_SERVICE_HOST", "10.0.0.1",
                        "CACHEWRIGHT_REDIS_SERVICE_PORT", "6379",
                        "CACHEWRIGHT_REDIS_SERVICE_PORT_REDIS_TLS", "6380",
                        "CACHEWRIGHT_REDIS_PORT", "tcp://10.0.0.1:6379",
                        "CACHEWRIGHT_REDIS_PORT_6379_TCP", "tcp://10.0.0.1:6379",
                        "CACHEWRIGHT_REDIS_PORT_6379_TCP_PROTO", "tcp",
                        "CACHEWRIGHT_REDIS_PORT_6379_TCP_PORT", "6379",
                        "CACHEWRIGHT_REDIS_PORT_6379_TCP_ADDR", "10.0.0.1",
                        "CACHEWRIGHT_CACHES_PORT", "tcp://10.0.0.2:6379"))
                .close();
        assertEquals("", output.text());
        assertThrows(RuntimeException.class, () -> startWith(variables("CACHEWRIGHT_REDIS_PORT", "6380")));
        output.shows("Property 'CACHEWRIGHT_REDIS_PORT' is none of Cachewright's.");
    }

    @Test
    void a_variable_is_known_by_the_names_that_spring_reads(Output output) {
        startWith(variables(
                        "CACHEWRIGHT_REDIS_CONNECT_TIMEOUT", "1s",
                        "CACHEWRIGHT_REDIS_LEASETIME", "1s",
                        "CACHEWRIGHT_BEANS_LEAVE_0", "application"))
                .close();
        assertThrows(RuntimeException.class, () -> startWith(variables("CACHEWRIGHT_REDISURI", "redis://localhost")));
        output.shows("Property 'CACHEWRIGHT_REDISURI' is none of Cachewright's.");
        output.shows("Did you mean 'cachewright.redis.uri'?");
    }

    @Test
    void the_server_that_tests_are_told_to_run_is_no_property_of_the_application() {
        Contexts.start(Application.class, "cachewright.redis.server=/usr/bin/valkey-server")
                .close();
    }

    @Test
    void groups_in_yaml_with_nothing_in_them_say_nothing(Output output) throws IOException {
        startWith(yaml("""
                cachewright:
                  caches:
                  redis:
                """)).close();
        assertEquals("", output.text());
        PropertySource<?> filled = yaml("""
                cachewright:
                  redis: localhost
                """);
        assertThrows(RuntimeException.class, () -> startWith(filled));
        output.shows("Property 'cachewright.redis'");
    }

    @ParameterizedTest
    @ValueSource(strings = {"cache-wright", "Cachewright", "CACHEWRIGHT"})
    void our_name_is_as_relaxed_as_spring_takes_it(String root) {
        try (ConfigurableApplicationContext context =
                Contexts.start(Application.class, root + ".caches.Prices.quote.max-size=7")) {
            assertEquals(7, stats(context, QUOTE).maxSize());
        }
    }

    @Test
    void a_name_that_is_nearly_ours_is_a_warning(Output output) {
        startWith(
                        variables("CACHE_WRIGHT_ENABLED", "false", "CACHEWRIGTH_REDIS_URI", "redis://localhost"),
                        "cachwright.enabled=false",
                        "cachewrite.enabled=1",
                        "cache.writer=1")
                .close();
        output.shows("Property 'CACHE_WRIGHT_ENABLED' is read by nobody.\n  Fix: Write CACHEWRIGHT_ENABLED");
        output.shows("Property 'CACHEWRIGTH_REDIS_URI' is read by nobody.\n  Fix: Write CACHEWRIGHT_REDIS_URI");
        output.shows("Property 'cachwright.enabled' is read by nobody.\n  Fix: Write cachewright.enabled");
        assertFalse(output.text().contains("cachewrite"), output::text);
        assertFalse(output.text().contains("cache.writer"), output::text);
    }

    @Test
    void a_source_that_wins_in_spring_wins_by_a_shorter_name_too() {
        String fullest = "cachewright.caches.io.cachewright.spring.PropertiesTest.Prices.quote.max-size=7";
        try (ConfigurableApplicationContext context = startWith(
                variables("CACHEWRIGHT_CACHES_PRICES_QUOTE_MAXSIZE", "9"),
                fullest,
                "cachewright.caches.Prices.quote(String,String).max-size=8",
                "cachewright.caches.stock.by-sku.max-size=5")) {
            assertEquals(9, stats(context, QUOTE).maxSize());
            assertEquals(5, stats(context, "stock.by-sku").maxSize());
        }
        try (ConfigurableApplicationContext context =
                Contexts.start(Application.class, "cachewright.caches.Prices.quote.max-size=9", fullest)) {
            assertEquals(7, stats(context, QUOTE).maxSize());
        }
    }

    @Test
    void one_source_that_says_two_things_of_one_is_refused(Output output) {
        assertThrows(
                RuntimeException.class,
                () -> Contexts.start(
                        Application.class,
                        "cachewright.caches.Prices.quote.max-size=9",
                        "cachewright.caches.prices.quote.maxSize=8"));
        output.shows("APPLICATION FAILED TO START");
        output.shows("'cachewright.caches.Prices.quote.max-size'");
        output.shows("'cachewright.caches.prices.quote.maxSize'");
        output.shows("Keep one of them.");
    }
}
