package interface_wrapper;

import io.cachewright.Cached;
import java.io.IOException;
import java.util.List;

public interface Prices<T> extends AutoCloseable, Comparable<Prices<T>> {
    String CURRENCY = "EUR";

    @Cached(ttl = "1m")
    T quote(String sku) throws IOException;

    @Cached
    default List<T> quotes(String... skus) throws IOException {
        return List.of(quote(skus[0]));
    }

    default String delegate(Object delegate) {
        return "" + delegate + helper();
    }

    @SuppressWarnings("unchecked")
    void reprice(String sku, T... prices);

    <X extends Exception> int count(Class<X> type) throws X;

    private String helper() {
        return "!";
    }

    static <T> Prices<T> none() {
        throw new UnsupportedOperationException();
    }

    @Override
    void close();

    @Override
    boolean equals(Object other);

    @Override
    int hashCode();

    @Override
    String toString();
}
