package shop.orders;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.cachewright.runtime.Caches;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import shop.customers.CachedCustomerService;

/** What one service changes is seen by the other, over a real database, without either knowing the other's caches. */
class FreshnessTest {
    private final JdbcDataSource database = new JdbcDataSource();
    private final Caches caches = Caches.local();
    private CachedCustomerService customers;
    private CachedOrderService orders;

    @BeforeEach
    void fill() throws SQLException {
        database.setURL("jdbc:h2:mem:shop;DB_CLOSE_DELAY=-1");
        run("""
                CREATE TABLE customer (id BIGINT PRIMARY KEY, name VARCHAR, city VARCHAR);
                CREATE TABLE orders (id BIGINT PRIMARY KEY, customer_id BIGINT, sku VARCHAR, quantity INT, total NUMERIC(9, 2));
                INSERT INTO customer VALUES (1, 'Ada', 'London'), (2, 'Grace', 'Arlington');
                INSERT INTO orders VALUES (10, 1, 'A1', 2, 20.00), (11, 2, 'A1', 1, 10.00), (12, 2, 'B1', 1, 5.00)
                """);
        customers = new CachedCustomerService(caches, database);
        orders = new CachedOrderService(caches, database);
    }

    @AfterEach
    void drop() throws SQLException {
        run("DROP ALL OBJECTS");
    }

    private void run(String statements) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(statements);
        }
    }

    private static Order order(long id, long customerId, String sku, String total) {
        return new Order(id, customerId, sku, 1, new BigDecimal(total));
    }

    @Test
    void an_order_changes_what_its_customer_has_spent_in_the_other_module() throws SQLException {
        assertEquals(new BigDecimal("20.00"), customers.spent(1));
        assertEquals(new BigDecimal("15.00"), customers.spent(2));
        orders.place(order(13, 1, "B1", "7.00"));
        assertEquals(new BigDecimal("27.00"), customers.spent(1));
        assertTrue(customers.spentCache().contains(2));
    }

    @Test
    void a_move_changes_the_labels_in_a_module_it_does_not_know() throws SQLException {
        assertEquals(List.of("10: Ada, London"), orders.labels(1));
        orders.labels(2);
        customers.move(1, "Paris");
        assertEquals(List.of("10: Ada, Paris"), orders.labels(1));
        assertTrue(orders.labelsCache().contains(2));
    }

    @Test
    void the_result_of_a_move_is_what_is_found_from_then_on() throws SQLException {
        assertEquals("London", customers.find(1).city());
        customers.move(1, "Paris");
        assertEquals("Paris", customers.find(1).city());
        assertEquals(1, customers.findCache().stats().loads());
    }

    @Test
    void an_order_changes_what_was_sold_in_every_city() throws SQLException {
        assertEquals(2, orders.sold("A1", "London"));
        assertEquals(1, orders.sold("A1", "Arlington"));
        assertEquals(1, orders.sold("B1", "Arlington"));
        orders.place(order(13, 2, "A1", "10.00"));
        assertFalse(orders.soldCache().contains("A1", "London"));
        assertEquals(2, orders.sold("A1", "Arlington"));
        assertTrue(orders.soldCache().contains("B1", "Arlington"));
    }

    @Test
    void several_orders_are_one_change() throws SQLException {
        customers.spent(1);
        customers.spent(2);
        orders.placeAll(List.of(order(13, 1, "A1", "1.00"), order(14, 2, "B1", "2.00")));
        assertEquals(new BigDecimal("21.00"), customers.spent(1));
        assertEquals(new BigDecimal("17.00"), customers.spent(2));
    }

    @Test
    void what_fails_changes_nothing() throws SQLException {
        customers.spent(1);
        assertThrows(SQLException.class, () -> orders.place(order(10, 1, "A1", "1.00")));
        assertTrue(customers.spentCache().contains(1));
    }

    @Test
    void others_reach_a_cache_by_its_type() throws SQLException {
        customers.spent(1);
        CachedCustomerService.SpentCache same = CachedCustomerService.SpentCache.in(caches);
        assertTrue(same.contains(1));
        same.invalidate(1);
        assertFalse(customers.spentCache().contains(1));
    }

    @Test
    void two_services_over_one_caches_share_and_scopes_do_not() throws SQLException {
        customers.find(1);
        assertTrue(new CachedCustomerService(caches, database).findCache().contains(1));
        assertFalse(new CachedCustomerService(caches.scoped("tenant-a"), database)
                .findCache()
                .contains(1));
    }
}
