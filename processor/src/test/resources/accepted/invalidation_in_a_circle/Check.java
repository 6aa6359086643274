package invalidation_in_a_circle;

import io.cachewright.runtime.Caches;

public class Check {
    public static void main(String[] args) {
        Caches caches = Caches.local();
        CachedCustomers customers = new CachedCustomers(caches);
        CachedOrders orders = new CachedOrders(caches, customers);
        check(orders.receipt(1, 7).equals("1 for customer 7.1"));
        customers.rename(7, 1);
        check(orders.receipt(1, 7).equals("1 for customer 7.2"));
        orders.cancel(1, 7);
        check(!customers.nameCache().contains(7) && orders.receiptCache().contains(1, 7));
    }

    private static void check(boolean holds) {
        if (!holds) {
            throw new AssertionError();
        }
    }
}
