package storefront.shop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.convert.DurationStyle;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.transaction.support.TransactionTemplate;
import storefront.TwoInstances;
import storefront.seed.Seed;

/** Two instances over a real database and a real Redis. Each test has products of its own. */
@Timeout(300)
@ExtendWith(TwoInstances.class)
class ShopTest {
    private final ConfigurableApplicationContext north = TwoInstances.north();
    private final ConfigurableApplicationContext south = TwoInstances.south();

    @Test
    void beans_are_the_generated_classes() {
        assertTrue(north.getBean(Catalogue.class) instanceof CachedCatalogue);
        assertTrue(north.getBean(Prices.class) instanceof CachedPrices);
    }

    @Test
    void a_page_asks_the_database_once_for_all_instances() {
        long before = queries();
        Shop.Page first = shop(north).page("P-0100").orElseThrow();
        assertEquals(3, queries() - before);
        assertEquals(first, shop(north).page("P-0100").orElseThrow());
        assertEquals(first, shop(south).page("P-0100").orElseThrow());
        assertEquals(3, queries() - before);
    }

    @Test
    void plain_objects_of_the_same_classes_ask_it_each_time() {
        Shop uncached = Shop.uncached(north.getBean(Queries.class));
        long before = queries();
        uncached.page("P-0101");
        uncached.page("P-0101");
        assertEquals(6, queries() - before);
    }

    @Test
    void what_is_bought_together_is_what_most_have_in_one_basket() {
        List<Baskets.Companion> companions =
                shop(north).page("P-0300").orElseThrow().boughtWith();
        assertEquals(4, companions.size());
        assertEquals("P-0001", companions.get(0).sku());
    }

    @Test
    void a_new_price_is_served_by_the_other_instance_once_the_promised_time_is_over() {
        shop(south).page("P-0102");
        reprice("P-0102", "12.34");
        assertEquals(new BigDecimal("12.34"), price(north, "P-0102"));
        assertSoon(() -> price(south, "P-0102"), new BigDecimal("12.34")::equals);
    }

    @Test
    void a_new_price_is_found_by_searches_in_its_department() {
        Product product = shop(north).page("P-0103").orElseThrow().product();
        shop(south).search(product.name(), product.department());
        reprice("P-0103", "0.07");
        assertSoon(
                () -> shop(south).search(product.name(), product.department()),
                found -> found.stream()
                        .anyMatch(each ->
                                each.sku().equals("P-0103") && each.price().equals(new BigDecimal("0.07"))));
    }

    @Test
    void a_new_price_leaves_searches_in_other_departments_alone() {
        Product product = shop(north).page("P-0104").orElseThrow().product();
        String other = Seed.departments().stream()
                .filter(each -> !each.equals(product.department()))
                .findFirst()
                .orElseThrow();
        shop(north).search("oak", other);
        reprice("P-0104", "0.09");
        long before = queries();
        shop(north).search("oak", other);
        assertEquals(0, queries() - before);
    }

    @Test
    void what_is_sold_in_one_instance_is_gone_in_the_other_at_once() {
        int pieces = shop(south).tag("P-0105").orElseThrow().pieces();
        assertTrue(north.getBean(Stock.class).sell("P-0105", 3));
        assertEquals(pieces - 3, shop(south).tag("P-0105").orElseThrow().pieces());
    }

    @Test
    void more_than_there_is_is_not_sold() {
        int pieces = shop(north).tag("P-0106").orElseThrow().pieces();
        assertFalse(north.getBean(Stock.class).sell("P-0106", pieces + 1));
        assertEquals(pieces, shop(south).tag("P-0106").orElseThrow().pieces());
    }

    @Test
    void a_price_that_is_rolled_back_was_never_one() {
        BigDecimal before = price(north, "P-0107");
        north.getBean(TransactionTemplate.class).executeWithoutResult(transaction -> {
            reprice("P-0107", "99.99");
            transaction.setRollbackOnly();
        });
        long asked = queries();
        assertEquals(before, price(north, "P-0107"));
        assertEquals(0, queries() - asked, "what was kept before is still kept");
    }

    @Test
    void there_is_no_price_for_what_is_not_there() {
        Prices prices = north.getBean(Prices.class);
        assertThrows(NoSuchElementException.class, () -> prices.reprice("P-9999", BigDecimal.ONE));
        assertTrue(shop(north).page("P-9999").isEmpty());
    }

    private static Shop shop(ConfigurableApplicationContext instance) {
        return new Shop(
                instance.getBean(Catalogue.class), instance.getBean(Baskets.class), instance.getBean(Stock.class));
    }

    private void reprice(String sku, String price) {
        north.getBean(Prices.class).reprice(sku, new BigDecimal(price));
    }

    private static BigDecimal price(ConfigurableApplicationContext instance, String sku) {
        return shop(instance).page(sku).orElseThrow().product().price();
    }

    /** What is asked for when a change is older than the promised time is new; until then it may be. */
    private <T> void assertSoon(Supplier<T> asked, Predicate<T> isNew) {
        long changed = System.nanoTime();
        while (true) {
            boolean isLate = System.nanoTime() - changed > window().toNanos();
            T answer = asked.get();
            if (isNew.test(answer)) {
                return;
            }
            assertFalse(isLate, () -> "still " + answer);
            Thread.onSpinWait();
        }
    }

    private Duration window() {
        return DurationStyle.detectAndParse(north.getEnvironment().getRequiredProperty("cachewright.redis.coherence"));
    }

    private long queries() {
        return north.getBean(Queries.class).count()
                + south.getBean(Queries.class).count();
    }
}
