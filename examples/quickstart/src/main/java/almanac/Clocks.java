package almanac;

import io.cachewright.Cached;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;

/** What the world's clocks did: every change of every time zone since 1900. */
public class Clocks {
    private static final String IN_STEP = """
            SELECT theirs.zone
            FROM clock_change mine
            JOIN clock_change theirs
              ON theirs.moment = mine.moment AND theirs.clock_offset = mine.clock_offset
            WHERE mine.zone = ? AND mine.in_year BETWEEN ? AND ? AND theirs.zone <> mine.zone
            GROUP BY theirs.zone
            HAVING COUNT(*) = (SELECT COUNT(*) FROM clock_change WHERE zone = ? AND in_year BETWEEN ? AND ?)
            ORDER BY theirs.zone
            """;

    private final DataSource database;

    public Clocks(DataSource database) {
        this.database = database;
    }

    /**
     * The zones that changed their clocks whenever this one did, and to the same time, in these years. All three arguments
     * together are the key: the compiler writes a class for it.
     */
    @Cached
    public List<String> inStepWith(String zone, int fromYear, int toYear) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement query = connection.prepareStatement(IN_STEP)) {
            query.setString(1, zone);
            query.setInt(2, fromYear);
            query.setInt(3, toYear);
            query.setString(4, zone);
            query.setInt(5, fromYear);
            query.setInt(6, toYear);
            return Rows.of(query.executeQuery(), row -> row.getString(1));
        }
    }
}
