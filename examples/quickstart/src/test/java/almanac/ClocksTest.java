package almanac;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.SQLException;
import java.util.List;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.Test;

class ClocksTest {
    private final CachedClocks clocks = new CachedClocks(Almanac.DATABASE);

    @Test
    void equal_arguments_share_one_result() throws SQLException {
        List<String> first = clocks.inStepWith("Europe/Berlin", 2005, 2006);
        List<String> second = clocks.inStepWith(new String("Europe/Berlin"), 2005, 2006);

        assertSame(first, second);
        assertEquals(1, clocks.inStepWithCache().stats().loads());
        assertEquals(1, clocks.inStepWithCache().stats().hits());
    }

    @Test
    void each_argument_is_part_of_the_key() throws SQLException {
        clocks.inStepWith("Europe/Berlin", 2005, 2005);
        clocks.inStepWith("Europe/Berlin", 2005, 2006);
        clocks.inStepWith("Europe/Berlin", 2004, 2005);
        clocks.inStepWith("Europe/London", 2005, 2005);

        assertEquals(4, clocks.inStepWithCache().stats().loads());
        assertEquals(4, clocks.inStepWithCache().size());
    }

    @Test
    void berlin_goes_with_paris_and_not_with_london() throws SQLException {
        List<String> zones = clocks.inStepWith("Europe/Berlin", 2005, 2006);

        assertTrue(zones.contains("Europe/Paris"), zones::toString);
        assertFalse(zones.contains("Europe/London"), zones::toString);
        assertFalse(zones.contains("Europe/Berlin"), zones::toString);
    }

    @Test
    void what_the_database_throws_reaches_the_caller_and_is_not_kept() {
        JdbcDataSource empty = new JdbcDataSource();
        empty.setURL("jdbc:h2:mem:");
        CachedClocks broken = new CachedClocks(empty);

        SQLException first = assertThrows(SQLException.class, () -> broken.inStepWith("Europe/Berlin", 2005, 2006));
        assertTrue(first.getMessage().contains("CLOCK_CHANGE"), first::getMessage);
        assertThrows(SQLException.class, () -> broken.inStepWith("Europe/Berlin", 2005, 2006));
        assertEquals(2, broken.inStepWithCache().stats().loadFailures());
        assertEquals(0, broken.inStepWithCache().size());
    }
}
