package look_ups;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Date;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

public class Check {
    private static final CachedShop SHOP = new CachedShop();

    public static void main(String[] args) {
        // All of a hash code at once, so that a hit is not always the first of its chain.
        once(() -> SHOP.byName("AaAa"), "name AaAa");
        once(() -> SHOP.byName("BBBB"), "name BBBB");
        once(() -> SHOP.byName("AaBB"), "name AaBB");
        once(() -> SHOP.byName(null), "name null");
        once(() -> SHOP.byName(""), "name ");
        hit(() -> SHOP.byName(new String("AaAa")), "name AaAa");
        hit(() -> SHOP.byName("BBBB"), "name BBBB");
        once(() -> SHOP.byBoxed(null), "id null");
        once(() -> SHOP.byBoxed(0L), "id 0");
        once(() -> SHOP.byBoxed(1L << 32 | 1), "id 4294967297");
        hit(() -> SHOP.byBoxed(Long.valueOf("4294967297")), "id 4294967297");
        once(() -> SHOP.byUnit(null), "unit null");
        once(() -> SHOP.byUnit(TimeUnit.DAYS), "unit DAYS");
        once(() -> SHOP.byUnit(TimeUnit.HOURS), "unit HOURS");
        once(() -> SHOP.byRatio(0.0), "ratio 0.0");
        once(() -> SHOP.byRatio(-0.0), "ratio -0.0");
        once(() -> SHOP.byRatio(Double.NaN), "ratio NaN");
        once(() -> SHOP.byAmount(new BigDecimal("1.0")), "amount 1.0");
        once(() -> SHOP.byAmount(new BigDecimal("1.00")), "amount 1.00");
        asked();
        parts();
        paths();
    }

    /** A Date says that it equals one of a subclass that denies it: what is asked for decides, as in any map. */
    private static void asked() {
        once(() -> SHOP.byDay(new Date(5_000)), "Date");
        once(() -> SHOP.byDay(new Later(5_000)), "Later");
    }

    private static void parts() {
        once(() -> SHOP.byParts("Aa", 1, TimeUnit.DAYS, 0f), "Aa1DAYS0.0");
        once(() -> SHOP.byParts("BB", 1, TimeUnit.DAYS, 0f), "BB1DAYS0.0");
        once(() -> SHOP.byParts("BB", 1, TimeUnit.DAYS, -0f), "BB1DAYS-0.0");
        once(() -> SHOP.byParts("BB", 1, TimeUnit.HOURS, 0f), "BB1HOURS0.0");
        once(() -> SHOP.byParts("BB", 2, TimeUnit.DAYS, 0f), "BB2DAYS0.0");
        once(() -> SHOP.byParts(null, 0, null, Float.NaN), "null0nullNaN");
        once(() -> SHOP.byParts(null, null, null, Float.NaN), "nullnullnullNaN");
        CachedShop.ByPartsKey key = new CachedShop.ByPartsKey("Aa", 1, null, Float.NaN);
        CachedShop.ByPartsKey same = new CachedShop.ByPartsKey(new String("Aa"), 1, null, Float.NaN);
        check(key.equals(same) && key.hashCode() == same.hashCode());
        check(!key.equals(new CachedShop.ByPartsKey("BB", 1, null, Float.NaN)) && !key.equals(null));
    }

    private static void paths() {
        Shop.Order order = new Shop.Order(7);
        once(() -> SHOP.byPath(order, "8"), "78");
        check(order.asked == 2);
        once(() -> SHOP.byId(order), "order 7");
        check(order.asked == 4);
        Shop.Price price = new Shop.Price("c", new int[] {1}, 2);
        String shown = SHOP.price(price, price);
        Shop.Price same = new Shop.Price("c", new int[] {1}, 2);
        hit(() -> SHOP.price(same, price), shown);
        check(shown.endsWith("22") && Arrays.equals(new int[] {1}, (int[]) same.Key()));
    }

    private static class Later extends Date {
        private static final long serialVersionUID = 1;

        Later(long time) {
            super(time);
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Later && super.equals(other);
        }

        @Override
        public int hashCode() {
            return super.hashCode();
        }
    }

    private static void once(Supplier<String> call, String expected) {
        int before = SHOP.loads;
        check(call.get().equals(expected) && SHOP.loads == before + 1);
        hit(call, expected);
    }

    private static void hit(Supplier<String> call, String expected) {
        int before = SHOP.loads;
        check(call.get().equals(expected) && SHOP.loads == before);
    }

    private static void check(boolean holds) {
        if (!holds) {
            throw new AssertionError();
        }
    }
}
