package shop.guice;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.inject.Guice;
import com.google.inject.Injector;
import io.cachewright.runtime.Caches;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import shop.ContainerContract;
import shop.PriceList;

class GuiceTest extends ContainerContract {
    private final PriceList retail = new PriceList(Map.of("A1", 900));
    private final PriceList wholesale = new PriceList(Map.of("A1", 600, "EUR", 107));
    private final ShopModule module = new ShopModule(retail, wholesale);
    private final Injector injector = Guice.createInjector(module);

    @AfterEach
    void close() {
        injector.getInstance(Caches.class).close();
    }

    @Override
    protected PriceList retail() {
        return retail;
    }

    @Override
    protected PriceList wholesale() {
        return wholesale;
    }

    @Override
    protected List<?> priceServices() {
        return List.of(
                injector.getInstance(Till.class).prices,
                injector.getInstance(PriceService.class),
                injector.getInstance(CachedPriceService.class));
    }

    @Override
    protected int price(String sku) {
        return injector.getInstance(Till.class).prices.price(sku);
    }

    @Override
    protected int margin(String sku) {
        return injector.getInstance(PriceService.class).margin(sku);
    }

    @Override
    protected void reprice(String sku) {
        injector.getInstance(PriceService.class).reprice(sku);
    }

    @Override
    protected double rate(String currency) {
        return injector.getInstance(Rates.class).rate(currency);
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
