package almanac;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.SQLException;
import java.util.Currency;
import org.junit.jupiter.api.Test;

class CountryDirectoryTest {
    private static final Currency SEK = Currency.getInstance("SEK");
    private static final Currency EUR = Currency.getInstance("EUR");

    private final CountryTable table = new CountryTable(Almanac.DATABASE);
    private final CachedCountryDirectory countries = new CachedCountryDirectory(table);

    @Test
    void equal_arguments_share_one_result_of_a_final_class() throws SQLException {
        Country first = countries.byName("Schweden");

        assertEquals(new Country("SE", SEK), first);
        assertSame(first, countries.byName("Schweden"));
        assertEquals(1, countries.byNameCache().stats().loads());
        assertEquals(1, countries.byNameCache().stats().hits());
    }

    @Test
    void that_there_is_none_is_a_result_too() throws SQLException {
        assertNull(countries.byName("Atlantis"));
        assertNull(countries.byName("Atlantis"));

        assertTrue(countries.byNameCache().contains("Atlantis"));
        assertEquals(1, countries.byNameCache().stats().loads());
    }

    @Test
    void of_a_country_its_code_alone_is_the_key() throws SQLException {
        countries.namesOf(new Country("SE", SEK));
        countries.namesOf(new Country("SE", EUR));
        assertEquals(1, countries.namesOfCache().stats().loads());

        countries.namesOf(new Country("NO", SEK));
        assertEquals(2, countries.namesOfCache().stats().loads());
    }

    @Test
    void an_update_from_elsewhere_is_seen_once_the_handle_is_told() throws SQLException {
        Country before = countries.byName("sverige");
        countries.byName("norge");
        try {
            table.changeCurrency("SE", EUR);
            assertSame(before, countries.byName("sverige"));

            countries.byNameCache().invalidate("sverige");
            assertEquals(new Country("SE", EUR), countries.byName("sverige"));
            assertEquals(3, countries.byNameCache().stats().loads());
            assertTrue(countries.byNameCache().contains("norge"));
        } finally {
            table.changeCurrency("SE", SEK);
        }
    }

    @Test
    void a_change_is_seen_at_once() throws SQLException {
        countries.byName("sverige");
        countries.namesOf(new Country("SE", SEK));
        try {
            countries.changeCurrency("SE", EUR);
            assertEquals(new Country("SE", EUR), countries.byName("sverige"));
            assertTrue(countries.namesOfCache().contains(new Country("SE", EUR).code()));
        } finally {
            table.changeCurrency("SE", SEK);
        }
    }
}
