package io.cachewright.benchmarks.rivals;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.cache.annotation.Cacheable;
import org.springframework.context.annotation.Lazy;

/** A proxy sees no call through {@code this}, so it asks for itself. */
public class SpringFibonacci {
    @Lazy
    @Autowired
    private SpringFibonacci self = this;

    @Cacheable("fibonacci")
    public long of(long n) {
        return n < 2 ? n : self.of(n - 1) + self.of(n - 2);
    }
}
