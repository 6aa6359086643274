package shop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.cachewright.runtime.Caches;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class KotlinTest {
    private final PriceList list = new PriceList(Map.of("A1", 900, "EUR", 125, "postage", 2));
    private final Caches caches = Caches.local();
    private final CachedPriceService prices = new CachedPriceService(caches, list);
    private final Till till = new Till(prices);

    @AfterEach
    void close() {
        caches.close();
    }

    @Test
    void equal_data_classes_share_one_result() {
        assertEquals(1_800, prices.quote(new Article("A1", null), 2));
        assertEquals(1_800, prices.quote(new Article("A1", null), 2));
        assertEquals(1, list.getQuestions());

        prices.quote(new Article("A1", 38), 2);
        assertEquals(2, list.getQuestions());
    }

    @Test
    void an_argument_left_out_is_the_one_it_stands_for() {
        assertEquals(900, till.quote("A1"));
        assertEquals(900, prices.quote(new Article("A1", null), 1));
        assertEquals(1, list.getQuestions());
    }

    @Test
    void a_constructor_with_arguments_left_out_is_mirrored_with_and_without_them() {
        assertEquals(800, new CachedPriceService(list, 100).quote(new Article("A1", null), 1));
        assertEquals(900, new CachedPriceService(list).quote(new Article("A1", null), 1));
    }

    @Test
    void null_is_an_argument_and_a_result() {
        assertNull(prices.find(null));
        assertNull(prices.find(null));
        assertNull(prices.find("B2"));
        assertEquals(2, list.getQuestions());
    }

    @Test
    void a_path_reads_a_property_and_a_lambda_is_no_key() {
        List<String> logged = new ArrayList<>();

        assertEquals("A1: 900", till.label("A1", 38, logged));
        assertEquals("A1: 900", till.label("A1", null, logged));

        assertEquals(List.of("A1"), logged);
    }

    @Test
    void a_property_is_cached_by_its_getter() {
        assertEquals("A1", till.bestSeller());
        assertEquals("A1", prices.getBestSeller());
        assertEquals(1, list.getQuestions());
    }

    @Test
    void a_suspending_function_may_ask_a_cached_one() {
        assertEquals(900, till.quoteLater("A1"));
        assertEquals(900, till.quoteLater("A1"));
        assertEquals(1, list.getQuestions());
    }

    @Test
    void invalidations_are_heard() {
        till.quote("A1");
        till.quote("A1");
        prices.reprice(new Article("A1", null), 1);
        till.quote("A1");
        assertEquals(2, list.getQuestions());

        till.forget("A1");
        till.quote("A1");
        assertEquals(3, list.getQuestions());
    }

    @Test
    void a_companion_makes_the_caching_class() {
        assertInstanceOf(CachedPriceService.class, PriceService.of(list));
    }

    @Test
    void an_interface_is_wrapped_around_a_final_class() {
        Rates rates = new CachedRates(caches, new Bank(list));

        assertEquals(1.25, rates.rate("EUR"));
        assertEquals(1.25, rates.rate("EUR"));
        assertEquals(0.8, rates.inverse("EUR"));

        assertEquals(2, list.getQuestions(), "a default function asks what is wrapped, which has no caches");
    }

    /** Known, and on the page: kapt shows nobody a function whose name Java could not say. */
    @Test
    void a_function_of_a_value_class_is_not_cached() {
        till.postage(20);
        till.postage(20);

        assertEquals(2, list.getQuestions());
        assertTrue(List.of(CachedPriceService.class.getDeclaredMethods()).stream()
                .noneMatch(method -> method.getName().startsWith("postage")));
    }
}
