package io.cachewright.spring;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.cachewright.Cached;
import io.cachewright.runtime.CacheStats;
import io.cachewright.runtime.Caches;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.core.env.PropertySource;
import org.springframework.core.env.SystemEnvironmentPropertySource;
import org.springframework.core.io.ByteArrayResource;

/** What can be written under {@code cachewright.}, and what is said about what can't. */
@ExtendWith(Output.class)
class PropertiesTest {
    static final String QUOTE = "io.cachewright.spring.PropertiesTest.Prices.quote(String,String)";

    static class Prices {
        int loads;

        @Cached(ttl = "10m", maxSize = 500)
        public int quote(String sku, String currency) {
            return ++loads;
        }

        @Cached(name = "stock.by-sku")
        public int stock(String sku) {
            return ++loads;
        }
    }

    @Configuration(proxyBeanMethods = false)
    @ImportAutoConfiguration(CachewrightAutoConfiguration.class)
    @Import(Prices.class)
    static class Application {}

    @Configuration(proxyBeanMethods = false)
    @ImportAutoConfiguration(CachewrightAutoConfiguration.class)
    @Import(Prices.class)
    static class Customized {
        @Bean
        CachesBuilderCustomizer smaller() {
            return builder -> builder.configure("Prices.quote", spec -> spec.maxSize(4))
                    .configure(
                            "stock.by-sku", spec -> spec.ttl(Duration.ofDays(1)).maxSize(5));
        }
    }

    static CacheStats stats(ConfigurableApplicationContext context, String cache) {
        return context.getBean(Caches.class).stats().get(cache);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "cachewright.caches.io.cachewright.spring.PropertiesTest.Prices.quote.maxSize",
                "cachewright.caches.Prices.quote.max-size",
                "cachewright.caches.Prices.quote(String, String).max-size",
                "cachewright.caches.prices.quote.maxsize",
                "cachewright.caches[Prices.quote].max-size",
                "cachewright.caches[io.cachewright.spring.PropertiesTest.Prices.quote(String,String)].max-size"
            })
    void a_cache_is_named_in_whatever_way_its_name_is_plain(String property, Output output) {
        try (ConfigurableApplicationContext context =
                Contexts.builder().sources(Application.class).run("--" + property + "=7")) {
            assertEquals(7, stats(context, QUOTE).maxSize());
        }
        assertEquals("", output.text());
    }

    @Test
    void a_name_given_in_the_annotation_is_the_name_and_variables_of_the_environment_will_do() {
        try (ConfigurableApplicationContext context = Contexts.builder("cachewright.caches.stock.by-sku.max-size=8")
                .sources(Application.class)
                .initializers(starting -> starting.getEnvironment()
                        .getPropertySources()
                        .addFirst(new SystemEnvironmentPropertySource(
                                "systemEnvironment", Map.of("CACHEWRIGHT_CACHES_PRICES_QUOTE_MAXSIZE", "9"))))
                .run()) {
            assertEquals(8, stats(context, "stock.by-sku").maxSize());
            assertEquals(9, stats(context, QUOTE).maxSize());
        }
    }

    @Test
    void yaml_needs_no_brackets() throws IOException {
        String yaml = """
                cachewright:
                  caches:
                    Prices.quote:
                      max-size: 6
                    "[stock.by-sku]":
                      maxSize: 7
                """;
        PropertySource<?> source = new YamlPropertySourceLoader()
                .load("yaml", new ByteArrayResource(yaml.getBytes(StandardCharsets.UTF_8)))
                .get(0);
        try (ConfigurableApplicationContext context = Contexts.builder()
                .sources(Application.class)
                .initializers(starting ->
                        starting.getEnvironment().getPropertySources().addFirst(source))
                .run()) {
            assertEquals(6, stats(context, QUOTE).maxSize());
            assertEquals(7, stats(context, "stock.by-sku").maxSize());
        }
    }

    @Test
    void the_source_that_wins_in_spring_wins_however_it_spells_the_name() {
        try (ConfigurableApplicationContext context = Contexts.builder(
                        "cachewright.caches.Prices.quote.max-size=7", "size=6")
                .sources(Application.class)
                .run("--cachewright.caches[prices.quote].maxSize=${size}")) {
            assertEquals(6, stats(context, QUOTE).maxSize());
        }
    }

    @Test
    void customizers_win_over_annotations_and_properties_over_customizers() {
        try (ConfigurableApplicationContext context =
                Contexts.start(Customized.class, "cachewright.caches.stock.by-sku.max-size=8")) {
            assertEquals(4, stats(context, QUOTE).maxSize());
            assertEquals(8, stats(context, "stock.by-sku").maxSize());
        }
    }

    @Test
    void caching_can_be_turned_off() {
        try (ConfigurableApplicationContext context = Contexts.start(Application.class, "cachewright.enabled=false")) {
            Prices prices = context.getBean(Prices.class);
            assertEquals(1, prices.stock("A1"));
            assertEquals(2, prices.stock("A1"));
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "cachewright.enbled=true          | Property 'cachewright.enbled'              | Did you mean 'cachewright.enabled'?",
                "cachewright.bean.replace=true    | is none of Cachewright's                    | Did you mean 'cachewright.beans.replace'?",
                "cachewright.redis.uri[0]=redis://one       | 'cachewright.redis.uri[0]' is none | Did you mean 'cachewright.redis.uri'?",
                "cachewright.redis.host=localhost | Property 'cachewright.redis.host'           | Use one of cachewright.beans.leave",
                "cachewright.something.else=1     | Property 'cachewright.something.else'      | Use one of cachewright.beans.leave",
                "cachewright.caches.stock.by-sku.tll=5m     | there is no setting 'tll'        | Did you mean 'ttl'?",
                "cachewright.caches.stock.by-sku.ttl=5 min  | 'cachewright.caches.stock.by-sku.ttl' | Write it like 10m",
                "cachewright.caches.stock.by-sku.max-size=0 | 'cachewright.caches.stock.by-sku.max-size' | Give 1 or more",
                "cachewright.caches.stock.by-sk.ttl=5m      | 'stock.by-sk' is configured      | Did you mean 'stock.by-sku'?",
                "cachewright.caches.Prices.qoute.ttl=5m     | 'Prices.qoute' is configured     | Did you mean 'Prices.quote'?",
                "cachewright.enabled=ture         | Property 'cachewright.enabled' is 'ture'    | Write true or false",
                "cachewright.redis.enabled=off    | Property 'cachewright.redis.enabled' is 'off' | Write true or false",
                "cachewright.transactions.enabled=no | 'cachewright.transactions.enabled' is 'no' | Write true or false",
                "cachewright.transactions.reads-latest=x | 'cachewright.transactions.reads-latest' is 'x' | Write true or false",
                "cachewright.beans.uncached=fial  | cachewright.beans.uncached                  | FAIL"
            })
    void what_is_wrong_stops_the_start_with_its_name_and_the_nearest_right_one(
            String property, String problem, String fix, Output output) {
        assertThrows(RuntimeException.class, () -> Contexts.start(Application.class, property));
        output.shows("APPLICATION FAILED TO START");
        output.shows(problem);
        output.shows(fix);
    }

    @Test
    void settings_that_do_not_go_together_stop_the_start_too(Output output) {
        assertThrows(
                RuntimeException.class,
                () -> Contexts.start(Application.class, "cachewright.caches.Prices.quote.refresh-after=20m"));
        output.shows("APPLICATION FAILED TO START");
        output.shows("cache '" + QUOTE + "'");
    }

    @Test
    void a_name_that_is_near_to_none_may_be_opened_later_and_is_a_warning(Output output) {
        Contexts.start(Application.class, "cachewright.caches.customers.ttl=5m").close();
        output.shows("'customers' is configured, but no cache of that name has been opened.");
        assertFalse(output.text().contains("FAILED"), output.text());
    }

    @Test
    void caches_that_are_opened_when_they_are_needed_are_no_reason_to_warn(Output output) {
        Contexts.start(
                        Application.class,
                        "spring.main.lazy-initialization=true",
                        "cachewright.caches.Prices.quote.max-size=7")
                .close();
        assertEquals("", output.text());
    }
}
