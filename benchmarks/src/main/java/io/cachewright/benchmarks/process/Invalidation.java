package io.cachewright.benchmarks.process;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;

/** Prints how long it takes to invalidate as many entries as it is told, in us: the median of some rounds. */
public final class Invalidation {
    private static final int ROUNDS = 7;

    private static final Map<String, Supplier<Filled>> SUBJECTS =
            Map.of("all", Ours::whole, "tag", Ours::tag, "caffeine all", ByHand::whole, "caffeine tag", ByHand::tag);

    private Invalidation() {}

    public static void main(String[] subjectAndEntries) {
        Filled subject = Objects.requireNonNull(SUBJECTS.get(subjectAndEntries[0]), "no such subject")
                .get();
        int entries = Integer.parseInt(subjectAndEntries[1]);
        double[] times = new double[ROUNDS];
        for (int round = 0; round < ROUNDS; round++) {
            for (int i = 0; i < entries; i++) {
                subject.ask(i);
            }
            long began = System.nanoTime();
            subject.invalidate();
            times[round] = (System.nanoTime() - began) / 1e3;
        }
        Arrays.sort(times);
        System.out.println(times[ROUNDS / 2]);
        System.exit(0);
    }

    private interface Filled {
        void ask(long id);

        void invalidate();
    }

    private record Ours(CachedTaggedShop shop, Runnable way) implements Filled {
        static Filled whole() {
            CachedTaggedShop shop = new CachedTaggedShop();
            return new Ours(shop, () -> shop.priceCache().invalidateAll());
        }

        static Filled tag() {
            CachedTaggedShop shop = new CachedTaggedShop();
            return new Ours(shop, shop::reprice);
        }

        @Override
        public void ask(long id) {
            shop.price(id);
        }

        @Override
        public void invalidate() {
            way.run();
        }
    }

    /** Whose values know their tag: something has to. */
    private record ByHand(Cache<Long, String> cache, Runnable way) implements Filled {
        static Filled whole() {
            Cache<Long, String> cache = empty();
            return new ByHand(cache, cache::invalidateAll);
        }

        static Filled tag() {
            Cache<Long, String> cache = empty();
            return new ByHand(cache, () -> cache.asMap().values().removeIf("prices"::equals));
        }

        private static Cache<Long, String> empty() {
            return Caffeine.newBuilder()
                    .maximumSize(1_000_000)
                    .expireAfterWrite(Duration.ofHours(1))
                    .build();
        }

        @Override
        public void ask(long id) {
            if (cache.getIfPresent(id) == null) {
                cache.put(id, "prices");
            }
        }

        @Override
        public void invalidate() {
            way.run();
        }
    }
}
