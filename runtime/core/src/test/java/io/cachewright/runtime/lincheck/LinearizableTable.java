package io.cachewright.runtime.lincheck;

import io.cachewright.runtime.store.LocalStore;
import io.cachewright.runtime.store.Node;
import org.jetbrains.lincheck.datastructures.IntGen;
import org.jetbrains.lincheck.datastructures.Operation;
import org.jetbrains.lincheck.datastructures.Param;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The table is a linearizable map, also for readers without a lock. */
@Param(name = "key", gen = IntGen.class, conf = "1:3")
@Param(name = "value", gen = IntGen.class, conf = "1:9")
public abstract class LinearizableTable {
    /** What is kept. */
    static final class Item extends Node {
        private final int value;

        Item(Object key, int value) {
            super(key);
            this.value = value;
        }

        /** What is in it, if it is there. */
        static @Nullable Integer valueOf(@Nullable Item item) {
            return item == null ? null : item.value;
        }
    }

    final LocalStore<Item> table = LocalStore.bySize(100, () -> 0, item -> {});

    /** The key of this number, from 1 on. */
    abstract Object key(int number);

    @Operation
    public @Nullable Integer get(@Param(name = "key") int key) {
        return Item.valueOf(table.get(key(key)));
    }

    @Operation
    public void put(@Param(name = "key") int key, @Param(name = "value") int value) {
        table.put(new Item(key(key), value), any -> true);
    }

    @Operation
    public @Nullable Integer remove(@Param(name = "key") int key) {
        return Item.valueOf(table.remove(key(key)));
    }

    @Test
    void the_table_is_linearizable() {
        Schedules.modelCheck(getClass());
    }

    @Test
    void stress() {
        Schedules.stress(getClass());
    }
}
