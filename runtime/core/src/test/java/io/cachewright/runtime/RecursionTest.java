package io.cachewright.runtime;

import static io.cachewright.runtime.Calls.call;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

class RecursionTest {
    private final Caches caches = Caches.local();
    private final Cache<Integer, Long> cache = caches.open(CacheSpec.named("fib"));

    private long fib(int n) {
        return call(cache, n, () -> n < 2 ? n : fib(n - 1) + fib(n - 2));
    }

    @Test
    void recursion_fills_the_cache_on_the_way() {
        assertEquals(2_880_067_194_370_816_120L, fib(90));
        assertEquals(91, cache.stats().loads());
        assertEquals(91, cache.size());
    }

    private boolean isEven(Cache<String, Boolean> parity, int n) {
        return call(parity, "even " + n, () -> n == 0 || isOdd(parity, n - 1));
    }

    private boolean isOdd(Cache<String, Boolean> parity, int n) {
        return call(parity, "odd " + n, () -> n != 0 && isEven(parity, n - 1));
    }

    @Test
    void mutual_recursion_works() {
        assertTrue(isEven(caches.open(CacheSpec.named("parity")), 100));
    }

    @Test
    void a_load_that_needs_its_own_key_is_told_so() {
        RecursiveLoadException wrong = assertThrows(
                RecursiveLoadException.class,
                () -> call(cache, 1, () -> call(cache, 2, () -> call(cache, 1, () -> 0L))));
        assertEquals("recursive-load", wrong.id());
        assertTrue(wrong.getMessage().contains("'fib'") && wrong.getMessage().contains("key 1"), wrong::getMessage);
        assertEquals(0, cache.size());
        assertEquals(7L, call(cache, 1, () -> 7L));
    }

    @Test
    void a_refresh_may_ask_for_what_it_is_to_replace() {
        cache.put(1, 10L);
        assertEquals(11L, cache.refresh(1, Under.NOTHING, () -> 1 + call(cache, 1, () -> 0L)));
        assertEquals(11L, cache.peek(1));
    }

    private long invalidating(int times) {
        return call(cache, 1, () -> {
            cache.invalidate(1);
            return times == 0 ? 0 : 1 + invalidating(times - 1);
        });
    }

    @Test
    void a_load_that_invalidates_its_own_key_may_begin_anew() {
        assertEquals(3, invalidating(3));
        assertEquals(0, cache.size());
        assertEquals(0, ((StoredCache<?, ?>) cache).flights());
    }

    private long endless(int n) {
        return call(cache, n, () -> 1 + endless(n + 1));
    }

    @RepeatedTest(20)
    void a_stack_that_overflows_leaves_nothing_in_the_air() {
        assertThrows(StackOverflowError.class, () -> endless(0));
        for (int n = 0; n < 20_000; n++) {
            long value = n;
            assertEquals(value, call(cache, n, () -> value));
        }
    }

    private long countTo(int n) {
        return call(cache, n, () -> n == 0 ? 0 : 1 + countTo(n - 1));
    }

    @Test
    void recursion_goes_deep() throws InterruptedException {
        int depth = 500;
        long[] counted = {0};
        Thread deep = new Thread(null, () -> counted[0] = countTo(depth), "deep", 1 << 20);
        deep.start();
        deep.join();
        assertEquals(depth, counted[0]);
    }
}
