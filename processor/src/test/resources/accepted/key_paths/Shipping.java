package key_paths;

import io.cachewright.Cached;
import io.cachewright.NotKey;

public class Shipping {
    int loads;

    @Cached(key = "order.id")
    public int byField(Order order) {
        return ++loads;
    }

    @Cached(key = {"order.customer.email", "order.express", "day"})
    public int byGetters(Order order, int day, @NotKey String trace) {
        return ++loads;
    }

    @Cached(key = {"order.customer.address.lines", "order.customer.since", "key.length"})
    public int byContent(Order order, String key) {
        return ++loads;
    }

    @Cached(key = {"order.getCustomer.address.zip"})
    public int byMethod(Order order) {
        return ++loads;
    }

    @Cached(key = {"other.id", "hit"})
    public int byClashing(Order other, String hit) {
        return ++loads;
    }
}
