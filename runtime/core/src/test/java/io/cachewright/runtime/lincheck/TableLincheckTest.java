package io.cachewright.runtime.lincheck;

import io.cachewright.runtime.store.LocalStore;
import io.cachewright.runtime.store.Node;
import org.jetbrains.lincheck.datastructures.IntGen;
import org.jetbrains.lincheck.datastructures.ModelCheckingOptions;
import org.jetbrains.lincheck.datastructures.Operation;
import org.jetbrains.lincheck.datastructures.Param;
import org.jetbrains.lincheck.datastructures.StressOptions;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The table is a linearizable map, also for readers without a lock. Its keys collide. */
@Param(name = "key", gen = IntGen.class, conf = "1:3")
@Param(name = "value", gen = IntGen.class, conf = "1:9")
public class TableLincheckTest {
    private static final class Item extends Node {
        private final int value;

        Item(Integer key, int value) {
            super(key);
            this.value = value;
        }
    }

    private final LocalStore<Item> table = LocalStore.bySize(100, () -> 0, item -> {});

    @Operation
    public @Nullable Integer get(@Param(name = "key") int key) {
        Item item = table.get(key * 1024);
        return item == null ? null : item.value;
    }

    @Operation
    public void put(@Param(name = "key") int key, @Param(name = "value") int value) {
        table.put(new Item(key * 1024, value), any -> true);
    }

    @Operation
    public @Nullable Integer remove(@Param(name = "key") int key) {
        Item item = table.remove((Object) (key * 1024));
        return item == null ? null : item.value;
    }

    @Test
    void the_table_is_linearizable() {
        new ModelCheckingOptions()
                .iterations(8)
                .invocationsPerIteration(300)
                .threads(3)
                .actorsPerThread(2)
                .check(getClass());
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
