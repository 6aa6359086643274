package almanac;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.cachewright.runtime.CacheStats;
import org.junit.jupiter.api.Test;

class FibonacciTest {
    private final CachedFibonacci fibonacci = new CachedFibonacci();

    @Test
    void recursion_loads_each_number_once() {
        assertEquals(2880067194370816120L, fibonacci.fib(90));

        CacheStats stats = fibonacci.fibCache().stats();
        assertEquals(91, stats.loads());
        assertEquals(91, stats.misses());
        assertEquals(88, stats.hits());
    }

    @Test
    void what_recursion_left_behind_answers_later_calls() {
        fibonacci.fib(90);

        assertEquals(12586269025L, fibonacci.fib(50));
        assertEquals(91, fibonacci.fibCache().stats().loads());
    }

    @Test
    void the_cached_class_agrees_with_the_plain_one() {
        Fibonacci plain = new Fibonacci();
        for (int n = 0; n <= 20; n++) {
            assertEquals(plain.fib(n), fibonacci.fib(n));
        }
    }
}
