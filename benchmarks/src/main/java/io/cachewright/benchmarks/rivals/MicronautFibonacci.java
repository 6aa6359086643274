package io.cachewright.benchmarks.rivals;

import io.micronaut.cache.annotation.Cacheable;
import jakarta.inject.Singleton;

/** The subclass that Micronaut writes sees calls through {@code this}. */
@Singleton
public class MicronautFibonacci {
    @Cacheable("fibonacci")
    public long of(long n) {
        return n < 2 ? n : of(n - 1) + of(n - 2);
    }
}
