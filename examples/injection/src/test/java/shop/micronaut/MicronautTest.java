package shop.micronaut;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.cachewright.runtime.Caches;
import io.cachewright.runtime.CachesClosedException;
import io.micronaut.context.ApplicationContext;
import io.micronaut.context.exceptions.BeanInstantiationException;
import io.micronaut.inject.qualifiers.Qualifiers;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import shop.ContainerContract;
import shop.PriceList;

class MicronautTest extends ContainerContract {
    private final ApplicationContext context = ApplicationContext.run();
    private final PriceList retail = context.getBean(PriceList.class, Qualifiers.byName("retail"));
    private final PriceList wholesale = context.getBean(PriceList.class, Qualifiers.byStereotype(Wholesale.class));

    @AfterEach
    void close() {
        context.close();
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
                context.getBean(Till.class).prices,
                context.getBean(PriceService.class),
                context.getBean(CachedPriceService.class));
    }

    @Override
    protected int price(String sku) {
        return context.getBean(Till.class).prices.price(sku);
    }

    @Override
    protected int margin(String sku) {
        return context.getBean(PriceService.class).margin(sku);
    }

    @Override
    protected void reprice(String sku) {
        context.getBean(PriceService.class).reprice(sku);
    }

    @Override
    protected double rate(String currency) {
        return context.getBean(Rates.class).rate(currency);
    }

    @Test
    void a_constructor_needs_no_mark() {
        assertTrue(context.getBean(Stock.class).isSold("A1"));
        assertTrue(context.getBean(Stock.class).isSold("A1"));

        assertEquals(1, retail.questions());
        assertSame(context.getBean(Stock.class), context.getBean(CachedStock.class));
    }

    @Test
    void what_nobody_replaces_is_there_twice_and_has_no_caches_by_its_own_name() {
        assertSame(Shelf.class, context.getBean(Shelf.class).getClass());
        assertSame(CachedShelf.class, context.getBean(CachedShelf.class).getClass());
    }

    @Test
    void what_listens_to_events_can_not_be_replaced_and_micronaut_says_so() {
        var deliveries = context.getEventPublisher(Delivery.class);

        var refused = assertThrows(BeanInstantiationException.class, () -> deliveries.publishEvent(new Delivery("A1")));

        assertTrue(refused.getMessage().contains("Target method [onDelivery] not found"), refused.getMessage());
    }

    @Test
    void caches_end_with_the_context() {
        Caches caches = context.getBean(Caches.class);

        context.close();

        assertThrows(CachesClosedException.class, () -> new CachedStock(caches, retail));
    }

    @Singleton
    static final class Till {
        private final PriceService prices;

        @Inject
        Till(PriceService prices) {
            this.prices = prices;
        }
    }
}
