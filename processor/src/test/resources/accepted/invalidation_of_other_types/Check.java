package invalidation_of_other_types;

import customers.CachedCustomers;
import io.cachewright.runtime.Caches;
import java.util.Map;
import orders.CachedOrders;
import orders.Orders;
import sales.CachedSales;
import sales.CachedSales_Finder;
import sales.CachedSales_Local;
import sales.CachedSales_Prices;
import sales.CachedSales_Store;
import sales.CachedSales_Table;
import sales.Sales;

public class Check {
    public static void main(String[] args) {
        Caches caches = Caches.local();
        CachedOrders orders = new CachedOrders(caches);
        CachedCustomers customers = new CachedCustomers(caches);
        orders.of(7, "EU");
        customers.turnover(7L);
        orders.place(new Orders.Order(7, "EU"));
        check(!orders.ofCache().contains(7, "EU") && !customers.turnoverCache().contains(7L));

        orders.of(7, "EU");
        orders.of(7, "US");
        customers.turnover(7L);
        check(customers.move(7L));
        check(!orders.ofCache().contains(7, "EU") && orders.ofCache().contains(7, "US"));
        check(!customers.turnoverCache().contains(7L));

        CachedSales sales = new CachedSales(caches, "US");
        sales.sell(7);
        check(!orders.ofCache().contains(7, "US"));
        new CachedSales("US").sell(7); // over caches of its own

        CachedSales_Prices prices = new CachedSales_Prices(caches, new ListPrices());
        CachedSales_Store<String, Integer> store = new CachedSales_Store<>(caches);
        CachedSales_Table<Object> table = new CachedSales_Table<>(caches);
        prices.price("A1");
        store.at("A1");
        store.cells("A1", 1);
        table.cell("A1", 9);
        check(sales.reprice("A1", 9).equals("A19"));
        check(!prices.priceCache().contains("A1") && !store.atCache().contains("A1"));
        check(store.cellsCache().size() == 0 && table.cellCache().size() == 0);

        CachedSales_Finder finder = new CachedSales_Finder(caches);
        finder.all(String.class);
        sales.found(String.class, new String[] {"A1"}, Map.of());
        check(finder.allCache().size() == 0 && finder.sorted(new String[] {"A1"}, Map.of()).length == 1);
        check(finder.loads == 1);

        prices.price("A1");
        prices.discount("A1", 5);
        prices.discount("A1", 6);
        check(prices.change("A1"));
        check(!prices.priceCache().contains("A1") && !prices.discountCache().contains("A1", 5));
        check(prices.discountCache().contains("A1", 6));

        store.at("A1");
        store.cells("A1", 1);
        store.set("A1", 1);
        check(!store.atCache().contains("A1") && store.cellsCache().size() == 0);

        CachedSales_Local local = new CachedSales_Local(caches);
        local.of(7, "US");
        orders.of(7, "US");
        local.count();
        sales.inherited(7);
        check(!local.ofCache().contains(7, "US") && orders.ofCache().contains(7, "US"));
        local.of(7, "US");
        local.place(new Orders.Order(7, "US"));
        check(local.ofCache().contains(7, "US") && local.countCache().size() == 0);
    }

    private record ListPrices() implements Sales.Prices {
        @Override
        public int price(String sku) {
            return 1;
        }

        @Override
        public boolean change(String sku) {
            return true;
        }

        @Override
        public int percent() {
            return 5;
        }
    }

    private static void check(boolean holds) {
        if (!holds) {
            throw new AssertionError();
        }
    }
}
