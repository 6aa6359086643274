package io.cachewright.redis;

import static io.cachewright.redis.Keys.asked;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.cachewright.redis.testing.RedisServer;
import io.cachewright.runtime.CacheHandle;
import io.cachewright.runtime.CacheSpec;
import io.cachewright.runtime.Caches;
import io.cachewright.runtime.shared.Asked;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** The store over one server, and how often it goes there. */
final class RedisStoreTest extends SharedStoreContract {
    @AutoClose
    private static final RedisServer SERVER = RedisServer.start();

    @Override
    RedisStoreBuilder builder() {
        return RedisStore.builder("shop").uri(SERVER.uri());
    }

    @Override
    void flush() {
        SERVER.command("FLUSHALL");
    }

    @Test
    void a_hit_is_one_trip() {
        load(prices, asked(1, "t:a", "t:b"), "one");
        long before = store.stats().trips();

        assertTrue(prices.look(asked(1, "t:a", "t:b")).hit());

        assertEquals(1, store.stats().trips() - before);
    }

    @Test
    void many_keys_take_a_few_trips() {
        List<Asked> asked = new ArrayList<>();
        for (int i = 0; i < 1000; i++) {
            asked.add(asked(i, "t:catalog"));
        }
        prices.look(asked);
        long before = store.stats().trips();

        assertEquals(1000, prices.look(asked).size());

        assertEquals(4, store.stats().trips() - before);
    }

    @Test
    void an_invalidation_is_one_trip() {
        load(prices, asked(1), "one");
        prices.invalidate(List.of(Keys.key(1)));
        long before = store.stats().trips();

        prices.invalidate(List.of(Keys.key(1), Keys.key(2)));

        assertEquals(1, store.stats().trips() - before);
    }

    @Test
    void a_thousand_are_a_few() {
        try (Caches caches = Caches.builder().shared(builder().build()).build();
                RedisStore counted = builder().build();
                Caches others = Caches.builder().shared(counted).build()) {
            List<Integer> keys = IntStream.range(0, 1_000).boxed().toList();
            Squares here = new Squares(caches);
            Squares there = new Squares(others);
            assertEquals(1_000, here.getAll(keys).size());
            there.invalidateAll(List.of(-1));
            long before = counted.stats().trips();

            there.invalidateAll(keys);

            // A lease and an entry of each, the version once, and two notes.
            assertEquals(8, counted.stats().trips() - before);
            assertEquals(1_000, here.warm(keys).run().loaded());
        }
    }

    private static final class Squares extends CacheHandle<Integer, Integer> {
        Squares(Caches caches) {
            super(
                    caches.open(CacheSpec.<Integer, Integer>named("squares")
                            .ttl(LONG)
                            .shareable((key, to) -> to.add(key.intValue()), "1", Integer.class)),
                    key -> key * key);
        }
    }
}
