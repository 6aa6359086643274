package together;

import java.util.ArrayList;
import java.util.List;

public class Check {
    public static void main(String... arguments) {
        List<String> runs = new ArrayList<>();
        Orders orders = new CachedOrders(runs);
        orders.newest(new Customer(7, "old@example.org", true));
        orders.newest(new Customer(7, "new@example.org", true));
        orders.count(new Customer(7, "new@example.org", true));
        orders.count(new Customer(7, "new@example.org", true));
        equal(List.of("newest", "count"), runs);

        Prices prices = DaggerShop.create().prices();
        equal(CachedPrices.class, prices.getClass());
        equal(102, prices.price("A1"));
        equal(102, prices.price("A1"));
        equal(203, prices.price("A11"));
    }

    private static void equal(Object expected, Object actual) {
        if (!expected.equals(actual)) {
            throw new AssertionError(actual + " instead of " + expected);
        }
    }
}
