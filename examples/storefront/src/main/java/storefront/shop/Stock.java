package storefront.shop;

import io.cachewright.CacheInvalidate;
import io.cachewright.Cached;
import io.cachewright.Tier;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How many pieces there are. Never behind, in no process: results live in Redis alone. */
@Service
public class Stock {
    private final Queries queries;

    public Stock(Queries queries) {
        this.queries = queries;
    }

    /** 0 of what the shop does not have. */
    @Cached(ttl = "1m", tier = Tier.SHARED)
    public int pieces(String sku) {
        return queries.find(Integer.class, "SELECT stock FROM product WHERE sku = ?", sku)
                .orElse(0);
    }

    /**
     * Sells so many pieces, or takes delivery of them if negative.
     *
     * @return whether there were enough; otherwise nothing has changed
     */
    @Transactional
    @CacheInvalidate(method = "pieces")
    public boolean sell(String sku, int pieces) {
        return queries.update("UPDATE product SET stock = stock - ? WHERE sku = ? AND stock >= ?", pieces, sku, pieces)
                == 1;
    }
}
