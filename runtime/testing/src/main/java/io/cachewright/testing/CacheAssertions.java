package io.cachewright.testing;

import io.cachewright.runtime.CacheHandle;
import io.cachewright.runtime.CacheStats;
import org.jspecify.annotations.Nullable;

/**
 * Whether a call was answered from a cache.
 *
 * <pre>{@code
 * assertMiss(prices.quoteCache(), () -> prices.quote("A1", EUR));
 * assertHit(prices.quoteCache(), () -> prices.quote("A1", EUR));
 * }</pre>
 *
 * <p>They count what happens in the cache during the call, so nobody else may call it meanwhile. Each returns what the
 * call returned, and throws what it threw.
 */
public final class CacheAssertions {
    private CacheAssertions() {}

    /** A call of cached code, with whatever it throws. */
    @FunctionalInterface
    public interface Call<T extends @Nullable Object, X extends Exception> {
        /** Makes the call. */
        T call() throws X;
    }

    /** The call hits this cache, once or more, and nothing is loaded for it. */
    public static <T extends @Nullable Object, X extends Exception> T assertHit(
            CacheHandle<?, ?> cache, Call<T, X> call) throws X {
        CacheStats before = cache.stats();
        T result = call.call();
        CacheStats after = cache.stats();
        if (after.hits() == before.hits() || after.misses() != before.misses()) {
            throw unexpected("a hit", cache, before, after);
        }
        return result;
    }

    /** The call misses this cache, once or more, and runs the user's method. */
    public static <T extends @Nullable Object, X extends Exception> T assertMiss(
            CacheHandle<?, ?> cache, Call<T, X> call) throws X {
        CacheStats before = cache.stats();
        T result = call.call();
        CacheStats after = cache.stats();
        if (after.misses() == before.misses() || after.loads() == before.loads()) {
            throw unexpected("a miss", cache, before, after);
        }
        return result;
    }

    /** The call has nothing to do with this cache. */
    public static <T extends @Nullable Object, X extends Exception> T assertUntouched(
            CacheHandle<?, ?> cache, Call<T, X> call) throws X {
        CacheStats before = cache.stats();
        T result = call.call();
        CacheStats after = cache.stats();
        if (after.hits() != before.hits() || after.misses() != before.misses()) {
            throw unexpected("no call", cache, before, after);
        }
        return result;
    }

    private static AssertionError unexpected(
            String expected, CacheHandle<?, ?> cache, CacheStats before, CacheStats after) {
        return new AssertionError("expected " + expected + " of cache '" + cache.name() + "', but there were "
                + (after.hits() - before.hits()) + " hits, "
                + (after.misses() - before.misses()) + " misses and "
                + (after.loads() - before.loads()) + " loads");
    }
}
