package almanac;

import java.sql.SQLException;
import javax.sql.DataSource;

/** The database that all tests ask; filled once. Whoever changes it changes it back. */
final class Almanac {
    static final DataSource DATABASE = filled();

    private Almanac() {}

    private static DataSource filled() {
        try {
            return AlmanacDatabase.filled("almanac-of-tests");
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }
}
