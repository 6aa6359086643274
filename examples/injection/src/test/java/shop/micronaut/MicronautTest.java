package shop.micronaut;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
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
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import shop.PriceList;

class MicronautTest {
    private final ApplicationContext context = ApplicationContext.run();
    private final PriceList retail = context.getBean(PriceList.class, Qualifiers.byName("retail"));
    private final PriceList wholesale = context.getBean(PriceList.class, Qualifiers.byStereotype(Wholesale.class));

    @AfterEach
    void close() {
        context.close();
    }

    @Test
    void who_asks_for_the_class_gets_the_caching_one() {
        PriceService prices = context.getBean(Till.class).prices;

        assertEquals(900, prices.price("A1"));
        assertEquals(900, prices.price("A1"));

        assertInstanceOf(CachedPriceService.class, prices);
        assertEquals(1, retail.questions());
    }

    @Test
    void a_method_that_changes_data_is_heard() {
        PriceService prices = context.getBean(PriceService.class);
        prices.price("A1");
        prices.price("A1");

        prices.reprice("A1");
        prices.price("A1");

        assertEquals(2, retail.questions());
    }

    @Test
    void each_qualified_parameter_gets_its_own() {
        assertEquals(300, context.getBean(PriceService.class).margin("A1"));
    }

    @Test
    void a_singleton_is_one_object_by_either_name() {
        assertSame(context.getBean(PriceService.class), context.getBean(CachedPriceService.class));
        assertSame(context.getBean(Stock.class), context.getBean(CachedStock.class));
    }

    @Test
    void a_constructor_without_a_mark_takes_a_factory() {
        assertTrue(context.getBean(Stock.class).isSold("A1"));
        assertTrue(context.getBean(Stock.class).isSold("A1"));

        assertEquals(1, retail.questions());
    }

    @Test
    void what_nobody_replaces_is_there_twice_and_has_no_caches_by_its_own_name() {
        assertSame(Shelf.class, context.getBean(Shelf.class).getClass());
        assertSame(CachedShelf.class, context.getBean(CachedShelf.class).getClass());
    }

    @Test
    void an_interface_is_wrapped() {
        Rates rates = context.getBean(Rates.class);

        assertEquals(1.07, rates.rate("EUR"));
        assertEquals(1.07, rates.rate("EUR"));

        assertEquals(1, wholesale.questions());
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
