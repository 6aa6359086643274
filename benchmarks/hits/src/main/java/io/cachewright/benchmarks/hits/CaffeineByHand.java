package io.cachewright.benchmarks.hits;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.function.LongUnaryOperator;
import org.jspecify.annotations.Nullable;

/** What all is compared with: Caffeine with a record as a key, {@code getIfPresent}, then {@code put}. */
public final class CaffeineByHand implements Rival {
    @Override
    public String name() {
        return "caffeine";
    }

    @Override
    public Shop shop(Terms terms) {
        return new CaffeineShop(terms);
    }

    @Override
    public LongUnaryOperator fibonacci() {
        return n -> new Recursion().of(n);
    }

    /** As it says of itself: no statistics, since they are off by default. */
    static <K> Cache<K, Price> cache(Terms terms) {
        Caffeine<Object, Object> builder = Caffeine.newBuilder().maximumSize(terms.room());
        if (terms.ends()) {
            builder.expireAfterWrite(Duration.ofHours(1));
        }
        return builder.build();
    }

    private static final class Recursion {
        private final Cache<Long, Long> kept =
                Caffeine.newBuilder().maximumSize(10_000).build();

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
