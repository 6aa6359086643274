package io.cachewright.runtime.lincheck;

import io.cachewright.runtime.Cache;
import io.cachewright.runtime.CacheSpec;
import io.cachewright.runtime.Caches;
import io.cachewright.runtime.Calls;
import java.time.DayOfWeek;
import java.util.List;
import org.jetbrains.lincheck.datastructures.IntGen;
import org.jetbrains.lincheck.datastructures.Operation;
import org.jetbrains.lincheck.datastructures.Param;
import org.jetbrains.lincheck.datastructures.StressOptions;
import org.junit.jupiter.api.Test;

/** The same where entries are found by what their keys are: one and the same cache for constants and for a boolean. */
@Param(name = "key", gen = IntGen.class, conf = "1:3")
public class SlotsLincheckTest {
    private static final List<Object> KEYS = List.of(DayOfWeek.MONDAY, DayOfWeek.TUESDAY, true);

    private final Cache<Object, Integer> cache = Caches.local().open(CacheSpec.named("lincheck"));

    private static Object key(int number) {
        return KEYS.get(number - 1);
    }

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
        new StressOptions()
                .iterations(5)
                .invocationsPerIteration(300)
                .threads(3)
                .actorsPerThread(3)
                .check(getClass());
    }
}
