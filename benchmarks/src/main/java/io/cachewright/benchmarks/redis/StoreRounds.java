package io.cachewright.benchmarks.redis;

import io.cachewright.jackson.JsonCodec;
import io.cachewright.redis.RedisStore;
import io.cachewright.redis.testing.RedisServer;
import io.cachewright.redis.testing.RedisSession;
import io.cachewright.runtime.Cache;
import io.cachewright.runtime.CacheSpec;
import io.cachewright.runtime.Caches;
import io.cachewright.runtime.Coherence;
import io.cachewright.runtime.shared.Codec;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadLocalRandom;

/**
 * A hit of each store beside Lettuce's GET with the value decoded by the same codec, and a local hit: see {@link Turns}.
 * The calls are as generated code makes them.
 */
public final class StoreRounds {
    private static final int KEYS = 2_000;
    private static final int MILLIS = 5_000;
    private static final int LOCAL_AT_ONCE = 100;

    private final String[] skus = new String[KEYS];

    private StoreRounds() {
        for (int i = 0; i < KEYS; i++) {
            skus[i] = "SKU-" + i;
        }
    }

    /** Runs at 1 and 8 callers and prints. */
    public static void main(String[] arguments) throws Exception {
        for (int callers : new int[] {1, 8}) {
            new StoreRounds().measure(callers);
        }
    }

    private void measure(int callers) throws Exception {
        try (RedisServer server = RedisServer.start();
                LettuceClient lettuce = new LettuceClient(server.port(), 1);
                Caches shared = Caches.builder()
                        .shared(RedisStore.connect("bench", server.uri()))
                        .build();
                Caches strict = Caches.builder()
                        .tiered(RedisStore.connect("strict", server.uri()), Coherence.strict())
                        .build();
                Caches relaxed = Caches.builder()
                        .tiered(RedisStore.connect("relaxed", server.uri()), Coherence.within(Duration.ofSeconds(1)))
                        .build();
                Caches local = Caches.local()) {
            Codec.ValueCodec<Quote> codec = new JsonCodec().forType(Quote.class);
            fillPlain(server, codec);
            Cache<String, Quote> inRedis = filled(shared);
            Cache<String, Quote> inBoth = filled(strict);
            Cache<String, Quote> inBothRelaxed = filled(relaxed);
            Cache<String, Quote> here = filled(local);
            new Turns(server)
                    .add("Lettuce GET + decode", () -> {
                        byte[] bytes = lettuce.get(any().getBytes(StandardCharsets.US_ASCII), MILLIS);
                        return codec.decode(bytes, 0, bytes.length);
                    })
                    .add("shared", () -> quote(inRedis, any()))
                    .add("tiered, strict", () -> quote(inBoth, any()))
                    .run(callers, Executors.newFixedThreadPool(callers), "platform threads");
            new Turns(server)
                    .add("local, a hundred", () -> hundred(here))
                    .add("tiered, relaxed, a hundred", () -> hundred(inBothRelaxed))
                    .run(callers, Executors.newFixedThreadPool(callers), "platform threads");
        }
    }

    private void fillPlain(RedisServer server, Codec.ValueCodec<Quote> codec) {
        try (RedisSession session = server.connect()) {
            for (String sku : skus) {
                session.send("SET", sku, codec.encode(Quote.of(sku)), "PX", 3_600_000);
            }
        }
    }

    private Cache<String, Quote> filled(Caches caches) {
        Cache<String, Quote> cache = caches.open(CacheSpec.<String, Quote>named("Quotes.quote(String)")
                .ttl(Duration.ofHours(1))
                .maxSize(2 * KEYS)
                .shareable("1", Quote.class));
        for (String sku : skus) {
            quote(cache, sku);
        }
        return cache;
    }

    /** As the processor writes it. */
    private static Quote quote(Cache<String, Quote> cache, String sku) {
        return cache.get(sku, Quote::of);
    }

    private Object hundred(Cache<String, Quote> cache) {
        Quote last = null;
        for (int i = 0; i < LOCAL_AT_ONCE; i++) {
            last = quote(cache, any());
        }
        return last;
    }

    private String any() {
        return skus[ThreadLocalRandom.current().nextInt(KEYS)];
    }
}
