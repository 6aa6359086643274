package shop.guice;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.inject.Guice;
import com.google.inject.Injector;
import io.cachewright.runtime.Caches;
import jakarta.inject.Inject;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import shop.PriceList;

class GuiceTest {
    private final PriceList retail = new PriceList(Map.of("A1", 900));
    private final PriceList wholesale = new PriceList(Map.of("A1", 600, "EUR", 107));
    private final ShopModule module = new ShopModule(retail, wholesale);
    private final Injector injector = Guice.createInjector(module);

    @AfterEach
    void close() {
        injector.getInstance(Caches.class).close();
    }

    @Test
    void who_asks_for_the_class_gets_the_caching_one() {
        PriceService prices = injector.getInstance(Till.class).prices;

        assertEquals(900, prices.price("A1"));
        assertEquals(900, prices.price("A1"));

        assertInstanceOf(CachedPriceService.class, prices);
        assertEquals(1, retail.questions());
    }

    @Test
    void a_method_that_changes_data_is_heard() {
        PriceService prices = injector.getInstance(PriceService.class);
        prices.price("A1");
        prices.price("A1");

        prices.reprice("A1");
        prices.price("A1");

        assertEquals(2, retail.questions());
    }

    @Test
    void each_qualified_parameter_gets_its_own() {
        assertEquals(300, injector.getInstance(PriceService.class).margin("A1"));
    }

    @Test
    void a_singleton_is_one_object_by_either_name() {
        assertSame(injector.getInstance(PriceService.class), injector.getInstance(CachedPriceService.class));
        assertSame(injector.getInstance(PriceService.class), injector.getInstance(Till.class).prices);
    }

    @Test
    void what_has_no_scope_is_made_anew_and_shares_results() {
        Stock first = injector.getInstance(Stock.class);
        Stock second = injector.getInstance(Stock.class);

        assertTrue(first.isSold("A1"));
        assertTrue(second.isSold("A1"));

        assertNotSame(first, second);
        assertInstanceOf(CachedStock.class, first);
        assertEquals(1, retail.questions());
    }

    @Test
    void an_interface_is_wrapped() {
        Rates rates = injector.getInstance(Rates.class);

        assertEquals(1.07, rates.rate("EUR"));
        assertEquals(1.07, rates.rate("EUR"));

        assertEquals(1, wholesale.questions());
    }

    @Test
    void assisted_parameters_come_from_the_caller() {
        StringBuilder log = new StringBuilder();
        StringBuilder otherLog = new StringBuilder();
        Quotes.Factory factory = injector.getInstance(Quotes.Factory.class);

        assertEquals("A1: 900", factory.loggingTo(log).quote("A1"));
        assertEquals("A1: 900", factory.loggingTo(otherLog).quote("A1"));

        assertEquals("A1", log.toString());
        assertEquals("", otherLog.toString());
    }

    @Test
    void an_interceptor_sees_every_call_hits_too() {
        PriceService prices = injector.getInstance(PriceService.class);

        prices.margin("A1");
        prices.margin("A1");

        assertEquals(2, module.watched());
        assertEquals(1, wholesale.questions());
    }

    static final class Till {
        private final PriceService prices;

        @Inject
        Till(PriceService prices) {
            this.prices = prices;
        }
    }
}
