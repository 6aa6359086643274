package invalidation_paths;

import io.cachewright.CacheInvalidate;
import io.cachewright.Cached;
import java.util.ArrayList;
import java.util.List;

public class Shop {
    public record Customer(Long id) {}

    public record Line(String sku, int amount) {}

    public static class Order {
        public final Customer customer;
        private final List<Line> lines;

        Order(Customer customer, Line... lines) {
            this.customer = customer;
            this.lines = lines == null ? null : List.of(lines);
        }

        public List<Line> getLines() {
            return lines;
        }
    }

    final List<Object> loads = new ArrayList<>();
    String region = "EU";

    @Cached
    public int open(long customerId) {
        loads.add(customerId);
        return loads.size();
    }

    @Cached(key = {"order.customer.id", "page"})
    public int page(Order order, int page) {
        loads.add(page);
        return loads.size();
    }

    @Cached
    public String stock(String sku, String region) {
        loads.add(sku);
        return sku + " " + loads.size();
    }

    @Cached
    public String label(Number id) {
        loads.add(id);
        return id + " " + loads.size();
    }

    /** A path in order, unboxed; where there is no customer there is nothing to forget. */
    @CacheInvalidate(method = "open", args = "order.customer.id")
    public void ship(Order order) {}

    /** The same path by its first name, or in one word; an int is widened. */
    @CacheInvalidate(method = "page")
    @CacheInvalidate(method = "open", args = "customerId")
    void turn(Order order, byte page, int customerId) {}

    @CacheInvalidate(method = "page")
    void turnFor(Long orderCustomerId, Integer page) {}

    /** Each by its name, one from the object itself. */
    @CacheInvalidate(method = "stock", args = {"region = this.region", " sku = line.sku "})
    void take(Line line) {}

    /** What comes back says what is out of date. */
    @CacheInvalidate(method = "open", args = "result.customer.id")
    Order place(boolean succeeds) {
        return succeeds ? new Order(new Customer(7L)) : null;
    }

    /** Each element of a collection, with what is the same for all. */
    @CacheInvalidate(method = "stock", args = {"order.lines[].sku", "region"})
    void restock(Order order, String region) {}

    @CacheInvalidate(method = "open", args = "ids[]")
    void closeAll(int... ids) {}

    @CacheInvalidate(method = "label", args = "ids[]")
    @CacheInvalidate(method = "open", args = "ids[]")
    <T extends Iterable<Integer>> T relabel(T ids) {
        return ids;
    }

    /** A parameter called as what is generated. */
    @CacheInvalidate(method = "label", args = "result")
    @CacheInvalidate(method = "open", args = "each")
    String hide(long result, Long each, String caches, String openCache, String changes) {
        return caches + openCache + changes;
    }
}
