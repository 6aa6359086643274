package orders;

import customers.Customers;
import io.cachewright.CacheInvalidate;
import io.cachewright.Cached;
import java.util.List;

public class Orders {
    public int loads;

    @Cached
    public List<String> of(long customer, String region) {
        loads++;
        return List.of(customer + region);
    }

    @Cached
    public int count() {
        return ++loads;
    }

    @CacheInvalidate(method = "of", args = {"order.customer", "order.region"})
    @CacheInvalidate(method = "count")
    @CacheInvalidate(type = Customers.class, method = "turnover", args = "order.customer")
    public void place(Order order) {}

    public record Order(long customer, String region) {}
}
