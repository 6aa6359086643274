package invalidation_in_a_circle;

import io.cachewright.CacheInvalidate;
import io.cachewright.Cached;

public class Orders {
    private final CachedCustomers customers;

    Orders(CachedCustomers customers) {
        this.customers = customers;
    }

    @Cached
    String receipt(long number, long customer) {
        return number + " for " + customers.name(customer);
    }

    @CacheInvalidate(type = Customers.class, method = "name", args = "customer")
    void cancel(long number, long customer) {}
}
