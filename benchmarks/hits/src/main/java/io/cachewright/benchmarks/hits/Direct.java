package io.cachewright.benchmarks.hits;

import java.util.function.LongUnaryOperator;

/** No cache: what is left when the others are subtracted. */
public final class Direct implements Rival {
    @Override
    public String name() {
        return "direct";
    }

    @Override
    public Shop shop(Terms terms) {
        return new PlainShop();
    }

    /** Without a cache this recursion takes for ever, so this is the loop that needs none. */
    @Override
    public LongUnaryOperator fibonacci() {
        return n -> {
            long last = 0;
            long next = 1;
            for (long i = 0; i < n; i++) {
                long sum = last + next;
                last = next;
                next = sum;
            }
            return last;
        };
    }
}
