package storefront.shop;

import io.cachewright.CacheGroup;
import io.cachewright.Cached;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;

/**
 * What the shop sells. Copies of other processes may be behind by what {@code cachewright.redis.coherence} says: a price
 * on a page may be half a second old.
 */
@Service
public class Catalogue {
    private static final String COLUMNS = "SELECT sku, name, department, description, price FROM product ";

    private final Queries queries;

    public Catalogue(Queries queries) {
        this.queries = queries;
    }

    /** Tagged, so that whoever changes a product need not know who keeps something of it. */
    @Cached(ttl = "10m", emptyTtl = "5s", tags = "product:{sku}")
    public Optional<Product> product(String sku) {
        return queries.find(Product.class, COLUMNS + "WHERE sku = ?", sku);
    }

    /** The first of those whose text has these words in it; their prices, too, so a new price ends a whole department. */
    @Cached(ttl = "5m", maxSize = 2_000)
    public List<Product> search(String words, @CacheGroup String department) {
        return queries.list(
                Product.class,
                COLUMNS + "WHERE department = ? AND name || ' ' || description ILIKE '%' || ? || '%'"
                        + " ORDER BY name, sku LIMIT 24",
                department,
                words);
    }
}
