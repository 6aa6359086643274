package invalidation_in_a_circle;

import io.cachewright.CacheInvalidate;
import io.cachewright.Cached;

public class Customers {
    CachedOrders orders;
    int loads;

    @Cached
    String name(long customer) {
        return "customer " + customer + "." + ++loads;
    }

    @CacheInvalidate(method = "name")
    @CacheInvalidate(type = Orders.class, method = "receipt")
    void rename(long customer, long number) {}

    void setOrders(CachedOrders orders) {
        this.orders = orders;
    }
}
