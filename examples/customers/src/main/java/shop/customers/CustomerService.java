package shop.customers;

import io.cachewright.CacheInvalidate;
import io.cachewright.CachePut;
import io.cachewright.Cached;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.NoSuchElementException;
import javax.sql.DataSource;

/** Customers by their numbers. */
public class CustomerService {
    private final DataSource database;

    public CustomerService(DataSource database) {
        this.database = database;
    }

    @Cached(ttl = "10m")
    public Customer find(long id) throws SQLException {
        return read(id);
    }

    /** What all orders of a customer come to. It has no end: whoever places an order says that it has changed. */
    @Cached
    public BigDecimal spent(long customerId) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement query =
                        connection.prepareStatement("SELECT SUM(total) FROM orders WHERE customer_id = ?")) {
            query.setLong(1, customerId);
            ResultSet row = query.executeQuery();
            BigDecimal sum = row.next() ? row.getBigDecimal(1) : null;
            return sum == null ? BigDecimal.ZERO : sum;
        }
    }

    /**
     * The customer as they are after the move, which is what {@link #find} has from now on. What others have made of the old
     * address they keep under a tag, so that nothing here has to know them.
     */
    @CachePut(method = "find")
    @CacheInvalidate(tags = "address:{id}")
    public Customer move(long id, String city) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement update = connection.prepareStatement("UPDATE customer SET city = ? WHERE id = ?")) {
            update.setString(1, city);
            update.setLong(2, id);
            update.executeUpdate();
        }
        return read(id);
    }

    private Customer read(long id) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement query = connection.prepareStatement("SELECT name, city FROM customer WHERE id = ?")) {
            query.setLong(1, id);
            ResultSet row = query.executeQuery();
            if (!row.next()) {
                throw new NoSuchElementException("There is no customer " + id + ".");
            }
            return new Customer(id, row.getString("name"), row.getString("city"));
        }
    }
}
