package io.cachewright.runtime.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.DayOfWeek;
import java.time.Month;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The places that need no look-up. */
@Timeout(120)
class TableSlotsTest extends Tables {
    @Test
    void the_only_one_is_known() {
        Table<Item> table = table(10);
        assertNull(table.index().only());
        Item first = put(table, "a");
        assertSame(first, table.index().only());
        Item second = put(table, "a");
        assertSame(second, table.index().only());
        put(table, "b");
        assertNull(table.index().only());
        table.clear();
        assertNull(table.index().only());
        Item again = put(table, "a");
        assertSame(again, table.index().only());
        table.remove(again);
        assertNull(table.index().only());
    }

    @Test
    void booleans_and_constants_are_found_by_what_they_are() {
        Table<Item> table = table(10);
        Index<Item> index = table.index();
        assertNull(index.of(true));
        assertNull(index.of(DayOfWeek.SUNDAY));
        Item yes = put(table, true);
        Item sunday = put(table, DayOfWeek.SUNDAY);
        assertSame(yes, index.of(true));
        assertNull(index.of(false));
        assertSame(sunday, index.of(DayOfWeek.SUNDAY));
        assertNull(index.of(DayOfWeek.MONDAY));
        Item another = put(table, true);
        assertSame(another, index.of(true));
        table.remove(another);
        assertNull(index.of(true));
        table.remove((Object) DayOfWeek.SUNDAY);
        assertNull(index.of(DayOfWeek.SUNDAY));
        put(table, false);
        put(table, DayOfWeek.FRIDAY);
        table.clear();
        assertNull(index.of(false));
        assertNull(index.of(DayOfWeek.FRIDAY));
    }

    @Test
    void constants_that_share_a_slot_are_told_apart() {
        Table<Item> table = table(1_000);
        Item monday = put(table, DayOfWeek.MONDAY);
        Item january = put(table, Month.JANUARY);
        List<Item> blocks = new ArrayList<>();
        for (Character.UnicodeScript script : Character.UnicodeScript.values()) {
            blocks.add(put(table, script));
        }
        assertTrue(blocks.size() > 100);
        assertSame(monday, table.index().of(DayOfWeek.MONDAY));
        assertSame(january, table.index().of(Month.JANUARY));
        for (Item block : blocks) {
            assertSame(block, table.index().of((Enum<?>) block.key()));
        }
        table.remove(january);
        assertNull(table.index().of(Month.JANUARY));
        assertSame(monday, table.index().of(DayOfWeek.MONDAY));
    }

    @Test
    void a_victim_leaves_its_slot() {
        Table<Item> table = table(3);
        for (Month month : Month.values()) {
            put(table, month);
        }
        assertEquals(9, evicted.size());
        evicted.forEach(item -> assertNull(table.index().of((Enum<?>) item.key())));
    }
}
