package io.cachewright.spring;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import io.cachewright.runtime.Caches;
import io.cachewright.spring.shop.CachedClocks_Inner;
import io.cachewright.spring.shop.CachedRates;
import io.cachewright.spring.shop.CachedStock;
import io.cachewright.spring.shop.Catalogue;
import io.cachewright.spring.shop.Clocks;
import io.cachewright.spring.shop.PriceService;
import io.cachewright.spring.shop.Rates;
import io.cachewright.spring.shop.Stock;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.samples.CachedClinic;
import org.springframework.samples.Clinic;

/** What the compiler wrote is found by its name, and known by its shape. */
class GeneratedClassTest {
    static class Twice {}

    /** Somebody's own, called like one of ours, with a constructor of the same kind but for nothing of ours. */
    static class CachedGeneratedClassTest_Twice extends Twice {
        CachedGeneratedClassTest_Twice(Caches caches) {
            super();
            caches.report();
        }
    }

    private static Optional<Class<?>> generatedFrom(Class<?> source) {
        return GeneratedClass.of(source).map(GeneratedClass::type);
    }

    @Test
    void subclasses_and_wrappers_are_found_by_the_names_of_all_outer_classes() {
        assertEquals(Optional.of(CachedStock.class), generatedFrom(Stock.class));
        assertEquals(Optional.of(CachedClocks_Inner.class), generatedFrom(Clocks.Inner.class));
        assertEquals(Optional.of(CachedRates.class), generatedFrom(Rates.class));
        assertEquals(Optional.of(CachedClinic.class), generatedFrom(Clinic.class));
    }

    @Test
    void other_classes_have_none() {
        for (Class<?> other : List.of(
                Catalogue.class, Twice.class, CachedStock.class, String.class, int.class, Stock[].class, List.class)) {
            assertEquals(Optional.empty(), generatedFrom(other), other::getName);
        }
        assertEquals(Optional.empty(), generatedFrom(new Object() {}.getClass()));
    }

    @Test
    void the_only_constructor_is_mirrored_and_of_several_the_one_without_parameters() {
        assertEquals(
                List.of(Caches.class, io.cachewright.spring.shop.PriceRepository.class),
                List.of(GeneratedClass.of(PriceService.class)
                        .orElseThrow()
                        .preferred()
                        .getParameterTypes()));
        assertEquals(
                List.of(Caches.class),
                List.of(GeneratedClass.of(Stock.class).orElseThrow().preferred().getParameterTypes()));
        assertNull(GeneratedClass.of(TwoConstructors.class).orElseThrow().preferred());
    }

    static class TwoConstructors {
        TwoConstructors(String one) {}

        TwoConstructors(int other) {}

        @io.cachewright.Cached
        public int length(String text) {
            return text.length();
        }
    }
}
