package storefront.shop;

import io.cachewright.CacheInvalidate;
import java.math.BigDecimal;
import java.util.NoSuchElementException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who may change prices. What is out of date by that is said here, and forgotten once the transaction has committed. */
@Service
public class Prices {
    private final Queries queries;

    public Prices(Queries queries) {
        this.queries = queries;
    }

    /**
     * The product with its new price.
     *
     * @throws NoSuchElementException if there is no such product
     */
    @Transactional
    @CacheInvalidate(tags = "product:{sku}")
    @CacheInvalidate(type = Catalogue.class, method = "search", args = "department = result.department")
    public Product reprice(String sku, BigDecimal price) {
        return queries.find(
                        Product.class,
                        "UPDATE product SET price = ? WHERE sku = ? RETURNING sku, name, department, description, price",
                        price,
                        sku)
                .orElseThrow(() -> new NoSuchElementException("There is no product " + sku + "."));
    }
}
