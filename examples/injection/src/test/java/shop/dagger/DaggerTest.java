package shop.dagger;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import shop.PriceList;

class DaggerTest {
    private final PriceList retail = new PriceList(Map.of("A1", 900));
    private final PriceList wholesale = new PriceList(Map.of("A1", 600, "EUR", 107));
    private final Shop shop = DaggerShop.factory().of(retail, wholesale);

    @AfterEach
    void close() {
        shop.caches().close();
    }

    @Test
    void who_asks_for_the_class_gets_the_caching_one() {
        assertEquals(1_800, shop.till().total("A1", "A1"));
        assertEquals(1, retail.questions());
    }

    @Test
    void a_method_that_changes_data_is_heard() {
        shop.till().total("A1", "A1");

        shop.prices().reprice("A1");
        shop.till().total("A1");

        assertEquals(2, retail.questions());
    }

    @Test
    void each_qualified_parameter_gets_its_own() {
        assertEquals(300, shop.prices().margin("A1"));
    }

    @Test
    void a_singleton_is_one_object_by_either_name() {
        assertSame(shop.prices(), shop.cachedPrices());
    }

    @Test
    void an_interface_is_wrapped() {
        assertEquals(1.07, shop.rates().rate("EUR"));
        assertEquals(1.07, shop.rates().rate("EUR"));
        assertEquals(1, wholesale.questions());
    }

    @Test
    void assisted_parameters_come_from_the_caller() {
        StringBuilder log = new StringBuilder();
        StringBuilder otherLog = new StringBuilder();

        assertEquals("A1: 900", shop.quotes().loggingTo(log).quote("A1"));
        assertEquals("A1: 900", shop.quotes().loggingTo(otherLog).quote("A1"));

        assertEquals("A1", log.toString());
        assertEquals("", otherLog.toString());
    }
}
