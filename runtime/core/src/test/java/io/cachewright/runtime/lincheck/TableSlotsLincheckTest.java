package io.cachewright.runtime.lincheck;

import java.time.DayOfWeek;
import java.time.Month;
import java.util.List;
import org.jetbrains.lincheck.datastructures.IntGen;
import org.jetbrains.lincheck.datastructures.Operation;
import org.jetbrains.lincheck.datastructures.Param;
import org.jspecify.annotations.Nullable;

/** With constants, and readers who look for them in slots as well. Two of the keys share one. */
@Param(name = "key", gen = IntGen.class, conf = "1:3")
public class TableSlotsLincheckTest extends LinearizableTable {
    private static final List<Enum<?>> KEYS = List.of(DayOfWeek.MONDAY, DayOfWeek.TUESDAY, Month.JANUARY);

    @Override
    Enum<?> key(int number) {
        return KEYS.get(number - 1);
    }

    @Operation
    public @Nullable Integer find(@Param(name = "key") int key) {
        return Item.valueOf(table.index().of(key(key)));
    }
}
