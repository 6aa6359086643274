package storefront.shop;

import io.cachewright.Cached;
import java.util.List;
import org.springframework.stereotype.Service;

/** What customers have bought together: the dear question of every shop, and nobody minds when the answer is of before. */
@Service
public class Baskets {
    /** Another product, without what may change. */
    public record Companion(String sku, String name) {}

    private final Queries queries;

    public Baskets(Queries queries) {
        this.queries = queries;
    }

    /** Loaded again behind from the fourth minute on, so nobody waits for it a second time; and an old one beats none. */
    @Cached(ttl = "5m", refreshAfter = "4m", staleIfError = "1h")
    public List<Companion> boughtWith(String sku) {
        return queries.list(Companion.class, """
                SELECT product.sku, product.name
                FROM sale AS mine
                JOIN sale AS other ON other.basket = mine.basket AND other.sku <> mine.sku
                JOIN product ON product.sku = other.sku
                WHERE mine.sku = ?
                GROUP BY product.sku, product.name
                ORDER BY count(*) DESC, product.sku
                LIMIT 4
                """, sku);
    }
}
