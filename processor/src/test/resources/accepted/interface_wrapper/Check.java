package interface_wrapper;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;

public class Check {
    static final class Counting implements Prices<Integer> {
        int loads;
        String log = "";

        @Override
        public Integer quote(String sku) throws IOException {
            if (sku.isEmpty()) {
                throw new IOException("no sku");
            }
            return ++loads;
        }

        @Override
        public void reprice(String sku, Integer... prices) {
            log += sku + Arrays.toString(prices);
        }

        @Override
        public <X extends Exception> int count(Class<X> type) throws X {
            return loads;
        }

        @Override
        public void close() {
            log += "closed";
        }

        @Override
        public int compareTo(Prices<Integer> other) {
            return 42;
        }
    }

    public static void main(String[] args) throws IOException {
        Counting counting = new Counting();
        CachedPrices<Integer> prices = new CachedPrices<>(counting);
        check(prices.quote("a") == 1 && prices.quote("a") == 1 && counting.loads == 1);
        check(prices.quotes("b").equals(List.of(2)) && prices.quotes("b").equals(List.of(2)) && counting.loads == 2);
        prices.reprice("a", 1, 2);
        check(prices.count(RuntimeException.class) == 2 && prices.compareTo(counting) == 42);
        check(prices.delegate("x").equals("x!"));
        prices.close();
        check(counting.log.equals("a[1, 2]closed"));
        try {
            prices.quote("");
            check(false);
        } catch (IOException asMeant) {
            check(asMeant.getMessage().equals("no sku"));
        }
        check(prices.equals(prices) && !prices.equals(counting));
    }

    private static void check(boolean holds) {
        if (!holds) {
            throw new AssertionError();
        }
    }
}
