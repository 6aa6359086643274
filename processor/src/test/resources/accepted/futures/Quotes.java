package futures;

import io.cachewright.Cached;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

public class Quotes {
    int calls;
    CompletableFuture<String> next = new CompletableFuture<>();

    @Cached(ttl = "10m")
    public CompletableFuture<String> quote(String sku) {
        calls++;
        return next;
    }

    @Cached
    public CompletionStage<int[]> numbers(int count) {
        calls++;
        return count < 0
                ? CompletableFuture.failedFuture(new IllegalArgumentException())
                : CompletableFuture.completedFuture(new int[count]);
    }

    @Cached
    public <T extends Comparable<T>> CompletableFuture<List<T>> sorted(List<T> values) {
        calls++;
        return CompletableFuture.completedFuture(values.stream().sorted().toList());
    }

    @Cached
    public CompletableFuture<? extends Number> number(int value) {
        calls++;
        return CompletableFuture.completedFuture(value);
    }

    @Cached
    public CompletableFuture<?> any(int value) {
        calls++;
        return CompletableFuture.completedFuture(value);
    }
}
