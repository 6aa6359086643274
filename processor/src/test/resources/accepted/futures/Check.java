package futures;

import java.util.List;
import java.util.concurrent.CompletableFuture;

public class Check {
    public static void main(String[] args) {
        CachedQuotes quotes = new CachedQuotes();

        CompletableFuture<String> first = quotes.quote("A1");
        CompletableFuture<String> second = quotes.quote("A1");
        check(quotes.calls == 1 && first != second && !first.isDone());
        first.cancel(true);
        quotes.next.complete("9.99");
        check(second.join().equals("9.99"));
        check(quotes.quote("A1").join().equals("9.99") && quotes.calls == 1);

        quotes.next = CompletableFuture.failedFuture(new IllegalStateException());
        check(quotes.quote("B2").isCompletedExceptionally());
        quotes.next = CompletableFuture.completedFuture("1.00");
        check(quotes.quote("B2").join().equals("1.00") && quotes.calls == 3); // failures are not kept

        quotes.numbers(3).toCompletableFuture().join()[0] = 7;
        check(quotes.numbers(3).toCompletableFuture().join()[0] == 0 && quotes.calls == 4);

        check(quotes.sorted(List.of(2, 1)).join().equals(List.of(1, 2)));
        check(quotes.sorted(List.of(2, 1)).join().equals(List.of(1, 2)) && quotes.calls == 5);
        check(quotes.number(5).join().intValue() == 5 && quotes.number(5).join().intValue() == 5 && quotes.calls == 6);
        check(quotes.any(5).join().equals(quotes.any(5).join()) && quotes.calls == 7);
        check(quotes.quoteCache().peek("A1").equals("9.99"));
        Throwable failure = quotes.numbers(-1)
                .handle((numbers, thrown) -> thrown)
                .toCompletableFuture()
                .join();
        check(failure instanceof IllegalArgumentException); // as it is, in no CompletionException
    }

    private static void check(boolean holds) {
        if (!holds) {
            throw new AssertionError();
        }
    }
}
