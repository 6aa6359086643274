package invalidation_paths;

import invalidation_paths.Shop.Customer;
import invalidation_paths.Shop.Line;
import invalidation_paths.Shop.Order;
import java.util.Arrays;
import java.util.List;

public class Check {
    private static final CachedShop SHOP = new CachedShop();

    public static void main(String[] args) {
        Order order = new Order(new Customer(7L), new Line("A1", 1), new Line("B2", 2));
        Order nobody = new Order(null, (Line[]) null);

        fill(order);
        SHOP.ship(order);
        changed(order, "7");
        SHOP.ship(nobody);
        SHOP.ship(new Order(new Customer(null)));
        SHOP.ship(null);
        changed(order);

        SHOP.turn(order, (byte) 3, 7);
        changed(order, "7", "3");
        SHOP.turn(nobody, (byte) 3, 8);
        changed(order);
        SHOP.turnFor(7L, 3);
        changed(order, "3");
        SHOP.turnFor(7L, null);
        changed(order);

        SHOP.take(new Line("A1", 1));
        changed(order, "A1");
        SHOP.region = "US";
        SHOP.take(new Line("A1", 1));
        changed(order);

        SHOP.place(true);
        changed(order, "7");
        SHOP.place(false);
        changed(order);

        SHOP.restock(order, "EU");
        changed(order, "A1", "B2");
        SHOP.restock(nobody, "EU");
        SHOP.restock(order, "US");
        changed(order);

        SHOP.closeAll(6, 7, 8);
        SHOP.closeAll((int[]) null);
        changed(order, "7");
        SHOP.relabel(Arrays.asList(7, null));
        changed(order, "7", "7");
        SHOP.hide(7, 7L, "", "", "");
        changed(order, "7");
    }

    private static void fill(Order order) {
        SHOP.open(7);
        SHOP.page(order, 3);
        SHOP.stock("A1", "EU");
        SHOP.stock("B2", "EU");
        SHOP.label(7);
        SHOP.loads.clear();
    }

    /** Exactly these are loaded again. */
    private static void changed(Order order, String... keys) {
        SHOP.loads.clear();
        SHOP.open(7);
        SHOP.page(order, 3);
        SHOP.stock("A1", "EU");
        SHOP.stock("B2", "EU");
        SHOP.label(7);
        List<String> loads = SHOP.loads.stream().map(String::valueOf).toList();
        if (!loads.equals(List.of(keys))) {
            throw new AssertionError(loads);
        }
    }
}
