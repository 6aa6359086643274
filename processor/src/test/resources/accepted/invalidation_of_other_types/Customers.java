package customers;

import io.cachewright.CacheInvalidate;
import io.cachewright.Cached;
import orders.Orders;

public class Customers {
    public int loads;

    @Cached
    public int turnover(Long id) {
        return ++loads;
    }

    @CacheInvalidate(type = Customers.class, method = "turnover")
    @CacheInvalidate(type = Orders.class, method = "of", args = {"id", "this.region"})
    public boolean move(Long id) {
        return true;
    }

    protected String region() {
        return "EU";
    }
}
