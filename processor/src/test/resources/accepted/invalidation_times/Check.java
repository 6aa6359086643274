package invalidation_times;

import java.io.IOException;

public class Check {
    private static final CachedStock STOCK = new CachedStock();

    public static void main(String[] args) throws Exception {
        fill();
        STOCK.before("A1");
        check(!STOCK.isCachedWhileRunning && !isNamed("A1"));

        fill();
        STOCK.always("A1", 1, true);
        check(!isNamed("A1") && isNamed("B2") && !STOCK.groupCache().contains(1));
        fill();
        try {
            STOCK.always("A1", 1, false);
            throw new AssertionError();
        } catch (IOException expected) {
            check(!isNamed("A1") && STOCK.groupCache().contains(1));
        }

        fill();
        check(STOCK.each("A1", "B2") == 5 && !isNamed("A1") && !isNamed("B2"));
        fill();
        try {
            STOCK.each();
            throw new AssertionError();
        } catch (ArithmeticException expected) {
            check(isNamed("A1"));
        }

        fill();
        check(STOCK.around(new Stock.Sku("A1"), null).equals("done"));
        check(!STOCK.isCachedWhileRunning && !isNamed("A1"));
        fill();
        STOCK.<RuntimeException>around(null, null);
        check(STOCK.isCachedWhileRunning && isNamed("A1"));
        try {
            STOCK.around(new Stock.Sku("A1"), new IOException());
            throw new AssertionError();
        } catch (IOException expected) {
            check(isNamed("A1"));
        }
    }

    private static boolean isNamed(String sku) {
        return STOCK.nameCache().contains(sku);
    }

    private static void fill() {
        STOCK.name("A1");
        STOCK.name("B2");
        STOCK.group(1);
    }

    private static void check(boolean holds) {
        if (!holds) {
            throw new AssertionError();
        }
    }
}
