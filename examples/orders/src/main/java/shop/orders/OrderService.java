package shop.orders;

import io.cachewright.CacheGroup;
import io.cachewright.CacheInvalidate;
import io.cachewright.Cached;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import shop.customers.CustomerService;

/** Orders of customers. */
public class OrderService {
    private final DataSource database;

    public OrderService(DataSource database) {
        this.database = database;
    }

    /** What is written on the parcels of a customer. Out of date when they order something, and when they move. */
    @Cached(tags = "address:{customerId}")
    public List<String> labels(long customerId) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement query = connection.prepareStatement("""
                        SELECT orders.id, customer.name, customer.city
                        FROM orders JOIN customer ON customer.id = orders.customer_id
                        WHERE customer.id = ? ORDER BY orders.id
                        """)) {
            query.setLong(1, customerId);
            ResultSet row = query.executeQuery();
            List<String> labels = new ArrayList<>();
            while (row.next()) {
                labels.add(row.getLong(1) + ": " + row.getString(2) + ", " + row.getString(3));
            }
            return List.copyOf(labels);
        }
    }

    /** How many pieces of an article went to a city. One order changes it for every city at once, so it is grouped. */
    @Cached
    public int sold(@CacheGroup String sku, String city) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement query = connection.prepareStatement("""
                        SELECT COALESCE(SUM(orders.quantity), 0)
                        FROM orders JOIN customer ON customer.id = orders.customer_id
                        WHERE orders.sku = ? AND customer.city = ?
                        """)) {
            query.setString(1, sku);
            query.setString(2, city);
            ResultSet row = query.executeQuery();
            row.next();
            return row.getInt(1);
        }
    }

    /** Places an order: the labels of its customer, what they have spent, and what was sold of the article are no more. */
    @CacheInvalidate(method = "labels", args = "order.customerId")
    @CacheInvalidate(method = "sold", args = "sku = order.sku")
    @CacheInvalidate(type = CustomerService.class, method = "spent", args = "order.customerId")
    public void place(Order order) throws SQLException {
        insert(List.of(order));
    }

    /** The same for several at once. */
    @CacheInvalidate(method = "labels", args = "orders[].customerId")
    @CacheInvalidate(method = "sold", args = "sku = orders[].sku")
    @CacheInvalidate(type = CustomerService.class, method = "spent", args = "orders[].customerId")
    public void placeAll(List<Order> orders) throws SQLException {
        insert(orders);
    }

    private void insert(List<Order> orders) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement insert = connection.prepareStatement("INSERT INTO orders VALUES (?, ?, ?, ?, ?)")) {
            for (Order order : orders) {
                insert.setLong(1, order.id());
                insert.setLong(2, order.customerId());
                insert.setString(3, order.sku());
                insert.setInt(4, order.quantity());
                insert.setBigDecimal(5, order.total());
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }
}
