package io.cachewright.runtime.lincheck;

import io.cachewright.runtime.Cache;
import io.cachewright.runtime.CacheSpec;
import io.cachewright.runtime.Caches;
import io.cachewright.runtime.Calls;
import org.jetbrains.lincheck.datastructures.IntGen;
import org.jetbrains.lincheck.datastructures.Operation;
import org.jetbrains.lincheck.datastructures.Param;
import org.junit.jupiter.api.Test;

/** A cache whose source doesn't change is linearizable: what was invalidated is gone until somebody loads it again. */
@Param(name = "key", gen = IntGen.class, conf = "1:3")
public abstract class LinearizableCache {
    private final Cache<Object, Integer> cache = Caches.local().open(CacheSpec.named("lincheck"));

    /** The key of this number, from 1 on. */
    abstract Object key(int number);

    @Operation
    public int get(@Param(name = "key") int key) {
        return Calls.call(cache, key(key), () -> 10 * key);
    }

    @Operation
    public Integer peek(@Param(name = "key") int key) {
        return cache.peek(key(key));
    }

    @Operation
    public void put(@Param(name = "key") int key) {
        cache.put(key(key), 10 * key + 1);
    }

    @Operation
    public void invalidate(@Param(name = "key") int key) {
        cache.invalidate(key(key));
    }

    @Operation
    public void invalidateAll() {
        cache.invalidateAll();
    }

    @Test
    void stress() {
        Schedules.stress(getClass());
    }
}
