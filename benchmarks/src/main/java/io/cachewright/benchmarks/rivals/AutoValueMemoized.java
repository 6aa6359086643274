package io.cachewright.benchmarks.rivals;

import io.cachewright.benchmarks.hits.PlainShop;
import io.cachewright.benchmarks.hits.Price;
import io.cachewright.benchmarks.hits.Rival;
import io.cachewright.benchmarks.hits.Shop;
import io.cachewright.benchmarks.hits.Terms;
import java.util.function.LongUnaryOperator;

/** AutoValue's {@code @Memoized}, which knows methods without parameters alone. */
public final class AutoValueMemoized implements Rival {
    @Override
    public String name() {
        return "memoized";
    }

    @Override
    public Shop shop(Terms terms) {
        return new OneMethod();
    }

    @Override
    public LongUnaryOperator fibonacci() {
        throw new UnsupportedOperationException("@Memoized takes no parameters.");
    }

    private static final class OneMethod extends PlainShop {
        private final MemoizedPrice price = MemoizedPrice.create(1);

        @Override
        public Price none() {
            return price.price();
        }
    }
}
