package types_nested_in_types;

import java.util.Map;
import types_nested_in_types.Shop.Item;
import types_nested_in_types.Shop.Size;

public class Check {
    public static void main(String[] args) {
        int[] loads = {0};
        CachedShop shop = new CachedShop((item, size, stock) -> new Shop.Discount(++loads[0]));
        check(shop.offer(new Item("a", Size.S), Size.L, Map.of()).equals(new Shop.Discount(1)));
        check(shop.offer(new Item("a", Size.S), Size.L, Map.of()).equals(new Shop.Discount(1)));
        check(shop.offer(new Item("a", Size.L), Size.L, Map.of()).equals(new Shop.Discount(2)));
    }

    private static void check(boolean holds) {
        if (!holds) {
            throw new AssertionError();
        }
    }
}
