package almanac;

import io.cachewright.Cached;
import io.cachewright.NotKey;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import javax.sql.DataSource;

/** The characters of Unicode that have a name of their own. */
public class Characters {
    private final DataSource database;

    public Characters(DataSource database) {
        this.database = database;
    }

    /**
     * The characters with this word in their names, as in {@code U+1F408 CAT}. How long a caller is willing to wait does
     * not change the answer, so {@code patience} is no part of the key.
     */
    @Cached(ttl = "1h", maxSize = 1_000)
    public List<String> named(String word, @NotKey Duration patience) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement query = connection.prepareStatement("""
                        SELECT code_point, name FROM character_name WHERE ' ' || name || ' ' LIKE ?
                        ORDER BY LENGTH(name), code_point
                        """)) {
            query.setQueryTimeout((int) patience.toSeconds());
            query.setString(1, "% " + word + " %");
            return Rows.of(
                    query.executeQuery(),
                    row -> String.format("U+%04X %s", row.getInt("code_point"), row.getString("name")));
        }
    }
}
