package look_ups;

import io.cachewright.Cached;
import java.math.BigDecimal;
import java.util.Date;
import java.util.concurrent.TimeUnit;

/** Arguments that a careless comparison would take for others. */
public class Shop {
    int loads;

    /** Counts how often its id is asked for. */
    public static final class Order {
        private final long id;
        int asked;

        Order(long id) {
            this.id = id;
        }

        public long id() {
            asked++;
            return id;
        }
    }

    public record Price(String cache, Object Key, int entry) {}

    @Cached
    public String byName(String name) {
        loads++;
        return "name " + name;
    }

    @Cached
    public String byBoxed(Long id) {
        loads++;
        return "id " + id;
    }

    @Cached
    public String byUnit(TimeUnit unit) {
        loads++;
        return "unit " + unit;
    }

    @Cached
    public String byRatio(double ratio) {
        loads++;
        return "ratio " + ratio;
    }

    @Cached
    public String byAmount(BigDecimal amount) {
        loads++;
        return "amount " + amount;
    }

    @Cached
    public String byDay(Date day) {
        loads++;
        return day.getClass().getSimpleName();
    }

    @Cached
    public String byParts(String name, Integer count, TimeUnit unit, float ratio) {
        loads++;
        return name + count + unit + ratio;
    }

    @Cached(key = {"order.id", "orderId"})
    public String byPath(Order order, String orderId) {
        loads++;
        return order.id + orderId;
    }

    @Cached(key = "order.id")
    public String byId(Order order) {
        loads++;
        return "order " + order.id;
    }

    @Cached(key = {"price.cache", "price.Key", "price.entry", "hit.entry"})
    public String price(Price price, Price hit) {
        loads++;
        return price.cache + price.Key + price.entry + hit.entry;
    }
}
