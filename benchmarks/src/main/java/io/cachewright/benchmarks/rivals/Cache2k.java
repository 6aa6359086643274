package io.cachewright.benchmarks.rivals;

import io.cachewright.benchmarks.hits.Price;
import io.cachewright.benchmarks.hits.Rival;
import io.cachewright.benchmarks.hits.Shop;
import io.cachewright.benchmarks.hits.Terms;
import java.util.concurrent.TimeUnit;
import java.util.function.LongUnaryOperator;
import org.cache2k.Cache;
import org.cache2k.Cache2kBuilder;
import org.jspecify.annotations.Nullable;

/** cache2k by hand: {@code peek}, then {@code put}. */
public final class Cache2k implements Rival {
    @Override
    public String name() {
        return "cache2k";
    }

    @Override
    public Shop shop(Terms terms) {
        return new Cache2kShop(terms);
    }

    @Override
    public LongUnaryOperator fibonacci() {
        return n -> {
            Recursion recursion = new Recursion();
            long result = recursion.of(n);
            recursion.kept.close();
            return result;
        };
    }

    static <K> Cache<K, Price> cache(Class<K> key, Terms terms) {
        Cache2kBuilder<K, Price> builder = Cache2kBuilder.of(key, Price.class).entryCapacity(terms.room());
        return terms.ends()
                ? builder.expireAfterWrite(1, TimeUnit.HOURS).build()
                : builder.eternal(true).build();
    }

    private static final class Recursion {
        private final Cache<Long, Long> kept = Cache2kBuilder.of(Long.class, Long.class)
                .entryCapacity(10_000)
                .eternal(true)
                .build();

        long of(long n) {
            @Nullable Long known = kept.peek(n);
            if (known == null) {
                known = n < 2 ? n : of(n - 1) + of(n - 2);
                kept.put(n, known);
            }
            return known;
        }
    }
}
