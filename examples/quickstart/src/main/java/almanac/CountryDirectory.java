package almanac;

import io.cachewright.CacheInvalidate;
import io.cachewright.Cached;
import java.sql.SQLException;
import java.util.Currency;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Looks countries up. {@code @Cached} on an interface makes the compiler write a wrapper, {@code CachedCountryDirectory},
 * around any implementation, final ones included.
 */
public interface CountryDirectory {
    /** The country that goes by this name in some language; null if there is none, which is kept like any other result. */
    @Cached
    @Nullable
    Country byName(String name) throws SQLException;

    /** What the languages of the world call a country, most common first. Of the country its code alone is the key. */
    @Cached(key = "country.code")
    List<String> namesOf(Country country) throws SQLException;

    /**
     * From now on another currency is paid with there. A country goes by any number of names, so all that was found by name
     * is forgotten; what it is called has not changed.
     */
    @CacheInvalidate(method = "byName", all = true)
    void changeCurrency(String code, Currency currency) throws SQLException;
}
