package overloads;

public class Check {
    public static void main(String[] args) {
        CachedPrices prices = new CachedPrices();
        check(prices.price() == 1 && prices.price() == 1);
        check(prices.price("a") == 2 && prices.price("a") == 2);
        check(prices.price("a", 1) == 3 && prices.price("a", 2) == 4 && prices.price("a", 1) == 3);
        prices.priceByStringCache().invalidate("a");
        check(prices.price("a") == 5);
        check(prices.priceByStringAndIntCache().stats().hits() == 1);
    }

    private static void check(boolean holds) {
        if (!holds) {
            throw new AssertionError();
        }
    }
}
