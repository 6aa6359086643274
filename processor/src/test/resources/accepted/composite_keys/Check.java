package composite_keys;

import java.util.Currency;
import java.util.List;

public class Check {
    public static void main(String[] args) {
        CachedRates rates = new CachedRates();
        Currency eur = Currency.getInstance("EUR");
        Currency usd = Currency.getInstance("USD");
        check(rates.rate(eur, usd) == 1 && rates.rate(eur, usd) == 1);
        check(rates.rate(usd, eur) == 2);

        String first = rates.describe("a", List.of("x"), Double.NaN, 1);
        check(rates.describe("a", List.of("x"), Double.NaN, 1).equals(first));
        check(!rates.describe("a", List.of("x"), Double.NaN, 2).equals(first));
        check(!rates.describe("a", null, Double.NaN, 1).equals(first));
        check(!rates.describe(null, List.of("x"), Double.NaN, 1).equals(first));
        check(rates.describe(null, null, 0.0, 1).equals(rates.describe(null, null, 0.0, 1)));
        check(!rates.describe(null, null, 0.0, 1).equals(rates.describe(null, null, -0.0, 1)));
        check(rates.describeCache().stats().maxSize() == 3_000_000_000L);

        CachedRates.DescribeKey key = new CachedRates.DescribeKey("a", List.of("x"), 1.5, 1);
        check(key.equals(new CachedRates.DescribeKey("a", List.of("x"), 1.5, 1)));
        check(key.toString().equals("a, [x], 1.5, 1"));
    }

    private static void check(boolean holds) {
        if (!holds) {
            throw new AssertionError();
        }
    }
}
