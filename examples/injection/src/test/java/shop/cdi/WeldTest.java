package shop.cdi;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.cachewright.runtime.Caches;
import io.cachewright.runtime.CachesClosedException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.literal.NamedLiteral;
import jakarta.enterprise.inject.spi.DeploymentException;
import jakarta.inject.Inject;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.jboss.weld.environment.se.Weld;
import org.jboss.weld.environment.se.WeldContainer;
import org.jboss.weld.proxy.WeldClientProxy;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import shop.ContainerContract;
import shop.PriceList;
import shop.cdi.forgotten.Shelf;

class WeldTest extends ContainerContract {
    private static final Logger LOG = Logger.getLogger("org.jboss.weld");

    private final WeldContainer container = withBeansBeside(WeldTest.class);
    private final PriceList retail =
            container.select(PriceList.class, NamedLiteral.of("retail")).get();
    private final PriceList wholesale =
            container.select(PriceList.class, new Wholesale.Literal()).get();

    private static WeldContainer withBeansBeside(Class<?> one) {
        return new Weld().disableDiscovery().addPackage(false, one).initialize();
    }

    @BeforeAll
    static void saysOnlyWhatIsWrong() {
        LOG.setLevel(Level.WARNING);
    }

    @AfterEach
    void close() {
        if (container.isRunning()) {
            container.close();
        }
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
        return Stream.of(get(Till.class).prices(), get(PriceService.class), get(CachedPriceService.class))
                .map(WeldTest::behindItsProxy)
                .toList();
    }

    @Override
    protected int price(String sku) {
        return get(Till.class).prices().price(sku);
    }

    @Override
    protected int margin(String sku) {
        return get(PriceService.class).margin(sku);
    }

    @Override
    protected void reprice(String sku) {
        get(PriceService.class).reprice(sku);
    }

    @Override
    protected double rate(String currency) {
        return get(Rates.class).rate(currency);
    }

    @Test
    void a_handle_is_reached_through_the_proxy() {
        price("A1");

        get(CachedPriceService.class).priceCache().invalidate("A1");
        price("A1");

        assertEquals(2, retail.questions());
    }

    @Test
    void what_is_dependent_is_made_anew_and_shares_results() {
        Stock first = get(Stock.class);
        Stock second = get(Stock.class);

        assertTrue(first.isSold("A1"));
        assertTrue(second.isSold("A1"));

        assertNotSame(first, second);
        assertInstanceOf(CachedStock.class, first);
        assertEquals(1, retail.questions());
    }

    @Test
    void an_interceptor_of_a_method_sees_every_call_hits_too() {
        margin("A1");
        margin("A1");

        assertEquals(2, get(AtomicInteger.class).get());
        assertEquals(1, wholesale.questions());
    }

    @Test
    void an_interceptor_of_a_class_does_as_well() {
        Stock stock = get(Stock.class);

        stock.isSold("A1");
        stock.isSold("A1");

        assertEquals(2, get(AtomicInteger.class).get());
        assertEquals(1, retail.questions());
    }

    @Test
    void caches_end_with_the_container() {
        Caches caches = get(Caches.class);

        container.close();

        assertThrows(CachesClosedException.class, () -> new CachedPriceService(caches, retail, wholesale));
    }

    @Test
    void what_nobody_vetoed_is_there_twice_and_nothing_starts() {
        var refused = assertThrows(DeploymentException.class, () -> withBeansBeside(Shelf.class));

        assertTrue(refused.getMessage().contains("WELD-001409: Ambiguous dependencies"), refused.getMessage());
        assertTrue(refused.getMessage().contains("CachedShelf"), refused.getMessage());
    }

    private <T> T get(Class<T> type) {
        return container.select(type).get();
    }

    private static Object behindItsProxy(Object bean) {
        return ((WeldClientProxy) bean).getMetadata().getContextualInstance();
    }

    @ApplicationScoped
    static class Till {
        private final PriceService prices;

        @Inject
        Till(PriceService prices) {
            this.prices = prices;
        }

        Till() {
            this(null);
        }

        PriceService prices() {
            return prices;
        }
    }
}
