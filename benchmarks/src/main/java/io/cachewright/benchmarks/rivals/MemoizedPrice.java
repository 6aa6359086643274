package io.cachewright.benchmarks.rivals;

import com.google.auto.value.AutoValue;
import com.google.auto.value.extension.memoized.Memoized;
import io.cachewright.benchmarks.hits.Price;

/** AutoValue keeps what a method without parameters returns, for good. */
@AutoValue
abstract class MemoizedPrice {
    static MemoizedPrice create(int cents) {
        return new AutoValue_MemoizedPrice(cents);
    }

    abstract int cents();

    @Memoized
    Price price() {
        return new Price(cents());
    }
}
