package almanac;

import io.cachewright.Cached;

/** The textbook's recursion. Its calls go through {@code this}, so the generated subclass caches each of them. */
public class Fibonacci {
    @Cached
    public long fib(int n) {
        return n < 2 ? n : fib(n - 1) + fib(n - 2);
    }
}
