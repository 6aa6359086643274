package market;

import io.cachewright.CacheInvalidate;
import io.cachewright.Cached;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.NoSuchElementException;
import javax.sql.DataSource;

/** Prices in a database. Every process has this class; where its results live is not its business. */
public class Prices {
    private final DataSource database;

    public Prices(DataSource database) {
        this.database = database;
    }

    @Cached(ttl = "10m")
    public BigDecimal quote(String sku) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement query = connection.prepareStatement("SELECT amount FROM price WHERE sku = ?")) {
            query.setString(1, sku);
            ResultSet row = query.executeQuery();
            if (!row.next()) {
                throw new NoSuchElementException("There is no article " + sku + ".");
            }
            return row.getBigDecimal("amount");
        }
    }

    @CacheInvalidate(method = "quote")
    public void reprice(String sku, BigDecimal amount) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement update = connection.prepareStatement("UPDATE price SET amount = ? WHERE sku = ?")) {
            update.setBigDecimal(1, amount);
            update.setString(2, sku);
            update.executeUpdate();
        }
    }
}
