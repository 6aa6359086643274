package handles_everywhere;

import io.cachewright.runtime.CacheHandle;
import io.cachewright.runtime.WarmingReport;
import java.util.Arrays;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/**
 * A call, and what its handle does with the same arguments.
 *
 * @param key by which the handle loads
 * @param mine what is put
 * @param refresh null where the key is not enough to load
 */
record Row<K>(
        CacheHandle<K, ?> handle,
        K key,
        Supplier<Object> call,
        Supplier<Object> peek,
        BooleanSupplier contains,
        Runnable put,
        Object mine,
        Runnable invalidate,
        Supplier<Object> refresh) {
    Object all() {
        return handle.getAll(keys()).get(key);
    }

    WarmingReport<K> warmed() {
        return handle.warm(keys()).run();
    }

    void invalidateKeys() {
        handle.invalidateAll(keys());
    }

    /** Whether this process has it. */
    boolean isListed() {
        return handle.keys().contains(key);
    }

    private List<K> keys() {
        return Arrays.asList(key);
    }
}
