package io.cachewright.runtime.lincheck;

import io.cachewright.runtime.store.LocalStore;
import io.cachewright.runtime.store.Node;
import java.time.DayOfWeek;
import java.time.Month;
import java.util.List;
import org.jetbrains.lincheck.datastructures.IntGen;
import org.jetbrains.lincheck.datastructures.ModelCheckingOptions;
import org.jetbrains.lincheck.datastructures.Operation;
import org.jetbrains.lincheck.datastructures.Param;
import org.jetbrains.lincheck.datastructures.StressOptions;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The same for constants and readers who look for them in slots as well. Two of the keys share one. */
@Param(name = "key", gen = IntGen.class, conf = "1:3")
@Param(name = "value", gen = IntGen.class, conf = "1:9")
public class TableSlotsLincheckTest {
    private static final List<Enum<?>> KEYS = List.of(DayOfWeek.MONDAY, DayOfWeek.TUESDAY, Month.JANUARY);

    private static final class Item extends Node {
        private final int value;

        Item(int key, int value) {
            super(KEYS.get(key - 1));
            this.value = value;
        }
    }

    private final LocalStore<Item> table = LocalStore.bySize(100, () -> 0, item -> {});

    @Operation
    public @Nullable Integer get(@Param(name = "key") int key) {
        Item item = table.get(KEYS.get(key - 1));
        return item == null ? null : item.value;
    }

    @Operation
    public @Nullable Integer find(@Param(name = "key") int key) {
        Item item = table.index().of(KEYS.get(key - 1));
        return item == null ? null : item.value;
    }

    @Operation
    public void put(@Param(name = "key") int key, @Param(name = "value") int value) {
        table.put(new Item(key, value), any -> true);
    }

    @Operation
    public @Nullable Integer remove(@Param(name = "key") int key) {
        Item item = table.remove((Object) KEYS.get(key - 1));
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
