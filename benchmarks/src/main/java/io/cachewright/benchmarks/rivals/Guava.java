package io.cachewright.benchmarks.rivals;

import com.google.common.cache.Cache;
import com.google.common.cache.CacheBuilder;
import io.cachewright.benchmarks.hits.Price;
import io.cachewright.benchmarks.hits.Rival;
import io.cachewright.benchmarks.hits.Shop;
import io.cachewright.benchmarks.hits.Terms;
import java.time.Duration;
import java.util.function.LongUnaryOperator;
import org.jspecify.annotations.Nullable;

/** Guava's cache by hand: {@code getIfPresent}, then {@code put}. */
public final class Guava implements Rival {
    @Override
    public String name() {
        return "guava";
    }

    @Override
    public Shop shop(Terms terms) {
        return new GuavaShop(terms);
    }

    @Override
    public LongUnaryOperator fibonacci() {
        return n -> new Recursion().of(n);
    }

    static <K> Cache<K, Price> cache(Terms terms) {
        CacheBuilder<Object, Object> builder = CacheBuilder.newBuilder().maximumSize(terms.room());
        if (terms.ends()) {
            builder.expireAfterWrite(Duration.ofHours(1));
        }
        return builder.build();
    }

    private static final class Recursion {
        private final Cache<Long, Long> kept =
                CacheBuilder.newBuilder().maximumSize(10_000).build();

        long of(long n) {
            @Nullable Long known = kept.getIfPresent(n);
            if (known == null) {
                known = n < 2 ? n : of(n - 1) + of(n - 2);
                kept.put(n, known);
            }
            return known;
        }
    }
}
