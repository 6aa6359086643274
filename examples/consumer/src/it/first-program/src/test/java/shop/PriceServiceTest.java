package shop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

class PriceServiceTest {
    @Test
    void equal_arguments_share_one_result() {
        PriceService prices = new CachedPriceService();
        assertEquals("2 x A1", prices.quote("A1", 2));
        assertEquals("2 x A1", prices.quote("A1", 2));
        assertEquals(1, prices.lookups());
        assertEquals("3 x A1", prices.quote("A1", 3));
        assertEquals(2, prices.lookups());
    }

    @Test
    void the_processor_is_not_on_the_class_path() {
        assertThrows(ClassNotFoundException.class, () -> Class.forName("io.cachewright.processor.CacheProcessor"));
        assertThrows(ClassNotFoundException.class, () -> Class.forName("com.palantir.javapoet.TypeSpec"));
    }
}
