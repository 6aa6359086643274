package io.cachewright.runtime;

import static io.cachewright.runtime.Calls.call;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledForJreRange;
import org.junit.jupiter.api.condition.JRE;

/** All that holds for flights, on virtual threads, and recursion on one. */
@EnabledForJreRange(min = JRE.JAVA_21)
class VirtualFlightsTest extends FlightsTest {
    @Override
    ExecutorService newThreads() {
        return Executors.newCachedThreadPool(VirtualThreads.factory());
    }

    private static long fib(Cache<Integer, Long> cache, int n) {
        return call(cache, n, () -> n < 2 ? n : fib(cache, n - 1) + fib(cache, n - 2));
    }

    @Test
    void recursion_fills_the_cache_on_the_way() throws Exception {
        Cache<Integer, Long> cache = Caches.local().open(CacheSpec.named("fib"));
        CompletableFuture<Long> result = new CompletableFuture<>();
        VirtualThreads.factory()
                .newThread(() -> result.complete(fib(cache, 90)))
                .start();
        assertEquals(2_880_067_194_370_816_120L, result.get(30, TimeUnit.SECONDS));
        assertEquals(91, cache.stats().loads());
    }
}
