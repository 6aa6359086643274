package key_paths;

import key_paths.Order.Address;
import key_paths.Order.Customer;

public class Check {
    public static void main(String[] args) {
        CachedShipping shipping = new CachedShipping();
        Customer ann = new Customer("ann@example.org", new Address(new String[] {"Main St"}, 123));
        Order first = new Order(1, ann, true);
        Order same = new Order(1, new Customer("ann@example.org", new Address(new String[] {"Main St"}, 123)), true);
        check(shipping.byField(first) == 1 && shipping.byField(same) == 1);
        check(shipping.byField(new Order(2, ann, true)) == 2);
        check(shipping.byFieldCache().peek(2) == 2);
        check(shipping.byField(null) == 3 && shipping.byField(null) == 4);

        check(shipping.byGetters(first, 1, "a") == 5 && shipping.byGetters(same, 1, "b") == 5);
        check(shipping.byGettersCache().contains("ann@example.org", true, 1));
        check(shipping.byGetters(first, 2, "a") == 6);
        Order nobody = new Order(3, null, false);
        check(shipping.byGetters(nobody, 1, "a") == 7 && shipping.byGetters(nobody, 1, "a") == 8);
        check(shipping.byGetters(new Order(4, new Customer(null, null), false), 1, "a") == 9);
        check(shipping.byGetters(new Order(5, new Customer(null, null), false), 1, "a") == 9);

        check(shipping.byContent(first, "abc") == 10 && shipping.byContent(same, "xyz") == 10);
        check(shipping.byContent(first, null) == 11 && shipping.byContent(first, null) == 12);
        check(shipping.byMethod(first) == 13 && shipping.byMethod(same) == 13);
        check(shipping.byClashing(first, null) == 14 && shipping.byClashing(same, null) == 14);
    }

    private static void check(boolean holds) {
        if (!holds) {
            throw new AssertionError();
        }
    }
}
