package io.cachewright.runtime;

import static io.cachewright.runtime.Calls.call;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.cachewright.runtime.version.Stamp;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConfigurationTest {
    private static final String QUOTE = "shop.PriceService.quote(String,Currency)";

    private final TurnedClock clock = new TurnedClock();

    private static Properties properties(String text) {
        Properties properties = new Properties();
        try {
            properties.load(new StringReader(text));
        } catch (IOException impossible) {
            throw new AssertionError(impossible);
        }
        return properties;
    }

    private static CacheSpec<String, String> spec(String name) {
        return CacheSpec.<String, String>named(name).ttl(Duration.ofMinutes(10));
    }

    private static String settings(Caches caches, String name) {
        return ((StoredCache<String, String>) caches.open(spec(name))).spec().toString();
    }

    /** What reads YAML puts numbers there, which are not among the names of properties. */
    @Test
    void properties_that_are_no_texts_count_as_well() {
        Properties properties = new Properties();
        properties.put("cachewright.caches.prices.maxSize", 500);
        properties.put("cachewright.caches.prices.ttl", Duration.ofMinutes(1));
        properties.put("others", 1);
        try (Caches caches = Caches.builder().configure(properties).build()) {
            Cache<String, String> prices = caches.open(CacheSpec.named("prices"));
            assertEquals(500, prices.stats().maxSize());
        }
        properties.put("cachewright.caches.prices.maxSize", 0.5);
        assertThrows(CacheSettingException.class, () -> Caches.builder().configure(properties));
    }

    @Test
    void what_is_configured_wins_over_the_code() {
        Caches caches = Caches.builder()
                .configure("prices", spec -> spec.ttl(Duration.ofMinutes(1)).maxSize(5))
                .configure("prices", spec -> spec.maxSize(6))
                .build();
        assertEquals("prices[ttl=1m, maxSize=6]", settings(caches, "prices"));
        assertEquals("others[ttl=10m, maxSize=10000]", settings(caches, "others"));
        assertEquals(caches.open(spec("prices")), caches.open(spec("prices")), "what was asked for is what counts");
    }

    @Test
    void properties_win_over_everything_and_the_full_name_over_the_method() {
        Caches caches = Caches.builder()
                .configure(QUOTE, spec -> spec.ttl(Duration.ofMinutes(1)))
                .configure(properties("""
                                cachewright.caches.shop.PriceService.quote.ttl = 2m
                                cachewright.caches.shop.PriceService.quote.stale-if-error = 1h
                                cachewright.caches.shop.PriceService.quote(String,Currency).ttl = 3m
                                cachewright.caches.shop.PriceService.quote(String,Currency).maxSize = 1_000
                                some.other = thing
                                """))
                .build();
        assertEquals(QUOTE + "[ttl=3m, maxSize=1000, staleIfError=1h]", settings(caches, QUOTE));
        String overload = "shop.PriceService.quote(String)";
        assertEquals(overload + "[ttl=2m, maxSize=10000, staleIfError=1h]", settings(caches, overload));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        cachewright.caches.prices.tll=5m     | there is no setting 'tll'.                     | Did you mean 'ttl'?
        cachewright.caches.prices.colour=red | there is no setting 'colour'.                  | Use one of emptyTtl, jitter,
        cachewright.caches.prices.ttl=soon   | ttl is 'soon', which is no duration: a number  | Write it like 10m
        cachewright.caches.prices.ttl=-5m    | which is no duration                           | Write it like 10m
        cachewright.caches.prices.ttl=PT-5M  | ttl is PT-5M, but time doesn't go back.        | Give a duration
        cachewright.caches.prices.maxSize=x  | maxSize is 'x', which is no whole number       | Write it like 10000
        cachewright.caches.prices.maxSize=0  | maxSize is 0, but there must be room           | Give 1 or more
        cachewright.cache.prices.ttl=5m      | property 'cachewright.cache.prices.ttl' is none of ours | Write it as
        cachewright.caches.ttl=5m            | property 'cachewright.caches.ttl' is none of ours | Write it as
        """)
    void what_makes_no_sense_is_refused_before_anything_happens(String line, String problem, String fix) {
        CacheException wrong =
                assertThrows(CacheException.class, () -> Caches.builder().configure(properties(line)));
        assertTrue(wrong.getMessage().contains(problem), wrong::getMessage);
        assertTrue(wrong.getMessage().contains("Fix: " + fix), wrong::getMessage);
    }

    @Test
    void settings_that_do_not_go_together_after_all_are_refused_when_opened() {
        Caches caches = Caches.builder()
                .configure(properties("cachewright.caches.prices.refreshAfter = 10m"))
                .build();
        assertThrows(CacheSettingException.class, () -> caches.open(spec("prices")));
        Caches weighing = Caches.builder()
                .configure(properties("cachewright.caches.texts.maxSize = 10"))
                .build();
        assertThrows(
                CacheSettingException.class,
                () -> weighing.open(CacheSpec.<String, String>named("texts").maxWeight(5, (key, value) -> 1)));
        Caches renaming = Caches.builder()
                .configure("prices", spec -> CacheSpec.named("others"))
                .build();
        assertThrows(ConfigurationException.class, () -> renaming.open(spec("prices")));
    }

    @Test
    void a_configuration_can_be_read_again_while_running(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("caches.properties");
        Files.writeString(file, "cachewright.caches.prices.maxSize = 100");
        Caches caches = Caches.builder().clock(clock).configure(file).build();
        Cache<String, String> cache = caches.open(spec("prices"));
        for (int i = 0; i < 200; i++) {
            call(cache, "k" + i, () -> "v");
        }
        assertEquals(100, cache.size());
        Files.writeString(file, "cachewright.caches.prices.maxSize = 50\ncachewright.caches.prices.ttl = 1m");
        caches.reconfigure(file);
        assertEquals(50, cache.size());
        assertEquals(50, cache.stats().maxSize());
        clock.turn(Duration.ofMinutes(1));
        assertEquals(0, cache.size(), "what was kept before is served no longer than the new ttl");
        call(cache, "a", () -> "v");
        clock.turn(Duration.ofMinutes(1).minusNanos(1));
        assertTrue(cache.contains("a"));
        caches.reconfigure(new Properties());
        call(cache, "b", () -> "v");
        clock.turn(Duration.ofMinutes(9));
        assertFalse(cache.contains("a"));
        assertTrue(cache.contains("b"));
        assertThrows(UncheckedIOException.class, () -> caches.reconfigure(folder.resolve("none")));
    }

    @Test
    void a_configuration_that_is_wrong_changes_nothing() {
        Caches caches = Caches.local();
        settings(caches, "prices");
        settings(caches, QUOTE);
        for (String wrong : List.of(
                "cachewright.caches.pirces.ttl = 1m",
                "cachewright.caches.shop.PriceService.qoute.ttl = 1m",
                "cachewright.caches.prices.refreshAfter = 1d")) {
            assertThrows(
                    CacheException.class,
                    () -> caches.reconfigure(properties("cachewright.caches.prices.maxSize = 5\n" + wrong)));
            assertEquals("prices[ttl=10m, maxSize=10000]", settings(caches, "prices"));
        }
        caches.reconfigure(properties("cachewright.caches.prices.maxSize = 5\ncachewright.caches.later.ttl = 1m"));
        assertEquals("prices[ttl=10m, maxSize=5]", settings(caches, "prices"));
        assertEquals("later[ttl=1m, maxSize=10000]", settings(caches, "later"));
    }

    @Test
    void a_name_may_leave_the_package_out_and_the_fuller_one_wins() {
        Caches caches = Caches.builder().configure(properties("""
                                cachewright.caches.PriceService.quote.ttl = 2m
                                cachewright.caches.PriceService.quote.maxSize = 2
                                cachewright.caches.shop.PriceService.quote.maxSize = 3
                                cachewright.caches.PriceService.quote(String,\\ Currency).staleIfError = 1h
                                cachewright.caches.quote.ttl = 9m
                                """)).build();
        assertEquals(QUOTE + "[ttl=2m, maxSize=3, staleIfError=1h]", settings(caches, QUOTE));
        String other = "deli.PriceService.quote(String)";
        assertEquals(other + "[ttl=2m, maxSize=2]", settings(caches, other));
        String longer = "shop.BestPriceService.quote(String)";
        assertEquals(longer + "[ttl=10m, maxSize=10000]", settings(caches, longer));
    }

    @Test
    void upper_and_lower_case_are_alike_as_variables_of_the_environment_have_but_one() {
        Caches caches = Caches.builder()
                .configure(properties("cachewright.caches.shop.priceservice.quote.maxsize = 2"))
                .build();
        assertEquals(QUOTE + "[ttl=10m, maxSize=2]", settings(caches, QUOTE));
        assertEquals(List.of(), caches.unusedConfiguration());
    }

    @Test
    void a_short_name_that_no_cache_has_is_told_with_a_short_one() {
        Caches caches = Caches.builder()
                .configure(properties("cachewright.caches.PriceService.qoute.maxSize = 2"))
                .build();
        settings(caches, QUOTE);
        assertEquals(
                List.of("'PriceService.qoute' is configured, but no cache of that name has been opened."
                        + " Did you mean 'PriceService.quote'?"),
                caches.unusedConfiguration());
    }

    @Test
    void names_that_no_cache_has_are_told_with_what_was_probably_meant() {
        Caches caches = Caches.builder()
                .configure("shop.PriceService.qoute", spec -> spec)
                .configure("prices", spec -> spec)
                .build();
        settings(caches, QUOTE);
        settings(caches, "prices");
        assertEquals(
                List.of("'shop.PriceService.qoute' is configured, but no cache of that name has been opened."
                        + " Did you mean 'shop.PriceService.quote'?"),
                caches.unusedConfiguration());
        assertTrue(caches.report().contains("qoute"), caches::report);
    }

    @Test
    void short_methods_of_one_class_are_no_slips_of_each_other() {
        Caches caches = Caches.builder()
                .configure(properties("cachewright.caches.shop.PriceService.flag.ttl = 1m"))
                .build();
        caches.open(CacheSpec.named("shop.PriceService.none()"));
        assertEquals(
                List.of("'shop.PriceService.flag' is configured, but no cache of that name has been opened."),
                caches.unusedConfiguration());
        caches.reconfigure(properties("cachewright.caches.shop.PriceService.flag.ttl = 2m"));
    }

    @Test
    void two_that_are_both_configured_are_no_slips_of_each_other() {
        WrittenSettings written = new WrittenSettings(properties("""
                cachewright.caches.PriceService.quote.ttl = 1m
                cachewright.caches.PriceService.quotes.ttl = 2m
                """));
        Overrides overrides = new Overrides(Map.of(), written);
        assertEquals(Optional.empty(), overrides.slip(List.of(QUOTE), QUOTE));
        String slip = "shop.PriceService.qoute(String)";
        assertTrue(overrides.slip(List.of(slip), slip).isPresent());
    }

    @Test
    void a_shorter_ttl_is_not_undone_by_a_refresh_that_is_being_claimed() {
        Entry<String> entry = new Entry<>("key", "v", new Stamp(), 10, 100);
        assertTrue(entry.claimRefresh(() -> {
            entry.expireBy(20);
            return 15;
        }));
        assertTrue(entry.isFresh(() -> 19));
        assertFalse(entry.isFresh(() -> 20));
    }
}
