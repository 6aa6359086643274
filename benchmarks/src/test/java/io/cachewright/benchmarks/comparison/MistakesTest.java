package io.cachewright.benchmarks.comparison;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.springframework.expression.spel.SpelEvaluationException;

/** When others find what is a compiler error here: in a call, or never. */
class MistakesTest {
    private final PriceList list = new PriceList();

    @Test
    void spring_refuses_each_call_whose_key_is_misspelled() {
        SpringMistakes shop = SpringContext.bean(SpringMistakes.class, list);
        assertThrows(IllegalArgumentException.class, () -> shop.misspelled("A1"));
        assertThrows(SpelEvaluationException.class, () -> shop.misspelledMember("A1"));
    }

    @Test
    void spring_mixes_results_whose_key_is_misspelled_in_part() {
        SpringMistakes shop = SpringContext.bean(SpringMistakes.class, list);
        assertEquals("EUR", shop.halfMisspelled("A1", "EUR"));
        assertEquals("EUR", shop.halfMisspelled("A1", "USD"));
    }

    @Test
    void spring_evicts_nothing_by_other_arguments() {
        SpringMistakes shop = SpringContext.bean(SpringMistakes.class, list);
        assertEquals(1, shop.quote("A1", "EUR"));
        list.change();
        shop.reprice("A1");
        assertEquals(1, shop.quote("A1", "EUR"));
    }

    @Test
    void spring_caches_no_private_method() {
        SpringMistakes shop = SpringContext.bean(SpringMistakes.class, list);
        shop.weight("A1");
        shop.weight("A1");
        assertEquals(2, list.asked());
    }

    /** The proxy has fields of its own, and nothing in them. */
    @Test
    void spring_runs_a_final_method_on_the_proxy() {
        SpringMistakes shop = SpringContext.bean(SpringMistakes.class, list);
        assertThrows(NullPointerException.class, () -> shop.sealed("A1"));
    }

    @Test
    void spring_keeps_a_stream_that_works_once() {
        SpringMistakes shop = SpringContext.bean(SpringMistakes.class, list);
        assertEquals(1, shop.names().toList().size());
        assertThrows(IllegalStateException.class, () -> shop.names().toList());
    }

    @Test
    void spring_gives_one_method_the_result_of_another_in_the_same_cache() {
        SpringMistakes shop = SpringContext.bean(SpringMistakes.class, list);
        shop.name("A1");
        assertThrows(ClassCastException.class, () -> shop.pieces("A1"));
    }

    @Test
    void micronaut_mixes_results_whose_key_is_misspelled() {
        MicronautMistakes shop = MicronautContext.bean(MicronautMistakes.class, list);
        assertEquals("A1", shop.misspelled("A1"));
        assertEquals("A1", shop.misspelled("B2"));
    }

    @Test
    void micronaut_invalidates_nothing_by_other_arguments() {
        MicronautMistakes shop = MicronautContext.bean(MicronautMistakes.class, list);
        assertEquals(1, shop.quote("A1", "EUR"));
        list.change();
        shop.reprice("A1");
        assertEquals(1, shop.quote("A1", "EUR"));
    }

    @Test
    void jetcache_keeps_nothing_whose_key_is_misspelled() {
        JetCacheMistakes shop = JetCacheContext.bean(JetCacheMistakes.class, list);
        shop.misspelled("A1");
        shop.misspelled("A1");
        assertEquals(2, list.asked());
        shop.misspelledMember("A1");
        shop.misspelledMember("A1");
        assertEquals(4, list.asked());
    }

    @Test
    void jetcache_mixes_results_whose_key_is_misspelled_in_part() {
        JetCacheMistakes shop = JetCacheContext.bean(JetCacheMistakes.class, list);
        assertEquals("EUR", shop.halfMisspelled("A1", "EUR"));
        assertEquals("EUR", shop.halfMisspelled("A1", "USD"));
    }

    @Test
    void jetcache_invalidates_nothing_by_another_key() {
        JetCacheMistakes shop = JetCacheContext.bean(JetCacheMistakes.class, list);
        assertEquals(1, shop.quote("A1"));
        list.change();
        shop.repriceMisspelled("A1");
        shop.repriceByAllArguments("A1");
        assertEquals(1, shop.quote("A1"));
    }
}
