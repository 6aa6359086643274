package io.cachewright.benchmarks.hits;

import io.cachewright.Cached;

/** The recursion that everybody writes first. */
public class Fibonacci {
    @Cached
    public long of(long n) {
        return n < 2 ? n : of(n - 1) + of(n - 2);
    }
}
