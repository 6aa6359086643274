package almanac;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Currency;
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** The directory as it lies in the database. Final, and it knows nothing of caches. */
public final class CountryTable implements CountryDirectory {
    private final DataSource database;

    public CountryTable(DataSource database) {
        this.database = database;
    }

    @Override
    public @Nullable Country byName(String name) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement query = connection.prepareStatement("""
                        SELECT DISTINCT country.code, country.currency
                        FROM country_name JOIN country ON country.code = country_name.code
                        WHERE LOWER(country_name.name) = LOWER(?)
                        """)) {
            query.setString(1, name);
            List<Country> found = Rows.of(
                    query.executeQuery(),
                    row -> new Country(row.getString("code"), Currency.getInstance(row.getString("currency"))));
            return found.isEmpty() ? null : found.get(0);
        }
    }

    @Override
    public List<String> namesOf(Country country) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement query = connection.prepareStatement(
                        "SELECT name FROM country_name WHERE code = ? GROUP BY name ORDER BY COUNT(*) DESC, name")) {
            query.setString(1, country.code());
            return Rows.of(query.executeQuery(), row -> row.getString(1));
        }
    }

    @Override
    public void changeCurrency(String code, Currency currency) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement update =
                        connection.prepareStatement("UPDATE country SET currency = ? WHERE code = ?")) {
            update.setString(1, currency.getCurrencyCode());
            update.setString(2, code);
            update.executeUpdate();
        }
    }
}
