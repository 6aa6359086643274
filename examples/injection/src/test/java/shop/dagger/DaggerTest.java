package shop.dagger;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import shop.ContainerContract;
import shop.PriceList;

class DaggerTest extends ContainerContract {
    private final PriceList retail = new PriceList(Map.of("A1", 900));
    private final PriceList wholesale = new PriceList(Map.of("A1", 600, "EUR", 107));
    private final Shop shop = DaggerShop.factory().of(retail, wholesale);

    @AfterEach
    void close() {
        shop.caches().close();
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
        return List.of(shop.till().prices, shop.prices(), shop.cachedPrices());
    }

    @Override
    protected int price(String sku) {
        return shop.till().prices.price(sku);
    }

    @Override
    protected int margin(String sku) {
        return shop.prices().margin(sku);
    }

    @Override
    protected void reprice(String sku) {
        shop.prices().reprice(sku);
    }

    @Override
    protected double rate(String currency) {
        return shop.rates().rate(currency);
    }

    @Test
    void what_is_injected_into_fields_shares_results() {
        assertTrue(shop.stock().isSold("A1"));
        assertTrue(shop.stock().isSold("A1"));

        assertEquals(1, retail.questions());
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
