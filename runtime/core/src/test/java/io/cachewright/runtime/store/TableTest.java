package io.cachewright.runtime.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What a table keeps. */
@Timeout(120)
class TableTest extends Tables {
    @Test
    void what_was_put_is_found_with_a_key_and_without() {
        Table<Item> table = table(100);
        Item item = put(table, "a");
        assertSame(item, table.get("a"));
        assertSame(item, table.peek("a"));
        assertSame(item, found(table, "a"));
        assertNull(table.get("b"));
        assertNull(found(table, "b"));
    }

    @Test
    void one_that_is_no_good_when_its_turn_comes_leaves_what_is_there() {
        Table<Item> table = table(100);
        Item there = put(table, "a");
        table.put(new Item("a"), any -> false);
        assertSame(there, table.get("a"));
    }

    @Test
    void the_same_one_can_be_put_again() {
        Table<Item> table = table(100);
        Item item = put(table, "a");
        table.put(item, any -> true);
        assertEquals(1, table.size());
        table.remove(item);
        table.put(item, any -> true);
        assertSame(item, table.get("a"));
        assertEquals(1, table.size());
    }

    @Test
    void a_removed_one_takes_no_newer_one_along() {
        Table<Item> table = table(100);
        Item older = put(table, "a");
        Item newer = put(table, "a");
        table.remove(older);
        assertSame(newer, table.get("a"));
        assertSame(newer, table.remove("a"));
        assertNull(table.remove("a"));
        assertEquals(0, table.size());
    }

    @Test
    void keys_of_one_hash_code_are_told_apart() {
        Table<Item> table = table(100);
        List<Item> items = new ArrayList<>();
        for (int i = 0; i < 50; i++) {
            items.add(put(table, new Colliding(i)));
        }
        for (int i = 0; i < 50; i++) {
            assertSame(items.get(i), table.get(new Colliding(i)));
            assertSame(items.get(i), found(table, new Colliding(i)));
        }
    }

    @Test
    void keys_that_collide_on_purpose_crowd_out_each_other_and_nobody_else() {
        Table<Item> table = table(10_000);
        Item innocent = put(table, "innocent");
        for (int i = 0; i < 5_000; i++) {
            put(table, new Colliding(i));
        }
        assertSame(innocent, table.get("innocent"));
        assertNotNull(table.get(new Colliding(4_999)));
        assertTrue(table.size() <= 300, () -> table.size() + " are left");
        assertEquals(5_001, table.size() + evicted.size());
    }

    @Test
    void pairs_of_ints_packed_into_longs_do_not_collide() {
        Table<Item> table = table(1_000_000);
        for (long x = 0; x < 400; x++) {
            for (long y = 0; y < 400; y++) {
                put(table, x << 32 | y);
            }
        }
        assertEquals(160_000, table.size());
        assertEquals(List.of(), evicted);
        assertNotNull(table.get(399L << 32 | 399));
    }

    @Test
    void there_are_never_more_than_there_is_room_for() {
        Table<Item> table = table(10);
        for (int i = 0; i < 1_000; i++) {
            put(table, i);
            assertTrue(table.size() <= 10);
        }
        assertEquals(990, evicted.size());
        table.resize(3);
        assertEquals(3, table.size());
        assertEquals(997, evicted.size());
        table.resize(5);
        put(table, "more");
        assertEquals(4, table.size());
    }

    @Test
    void it_does_what_a_map_does() {
        Random random = new Random(11);
        Table<Item> table = table(1_000_000);
        Map<Integer, Item> model = new HashMap<>();
        for (int i = 0; i < 200_000; i++) {
            int key = random.nextInt(5_000);
            switch (random.nextInt(4)) {
                case 0 -> model.put(key, put(table, key));
                case 1 -> assertSame(model.remove(key), table.remove(key));
                case 2 -> assertSame(model.get(key), table.get(key));
                default -> assertSame(model.get(key), found(table, key));
            }
        }
        assertEquals(model.size(), table.size());
        Set<Object> walked = new HashSet<>();
        table.forEach((key, item) -> assertTrue(walked.add(key)));
        assertEquals(model.keySet(), walked);
    }

    private static List<Item> putTen(Table<Item> table) {
        List<Item> items = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            items.add(put(table, i));
        }
        return items;
    }

    @Test
    void those_that_went_with_all_can_be_put_again() {
        Table<Item> table = table(100);
        List<Item> items = putTen(table);
        table.clear();
        for (Item each : items) {
            table.put(each, any -> true);
            table.remove(each);
        }
        assertEquals(0, table.size());
        putTen(table);
        table.resize(0);
        assertEquals(0, table.size());
        assertEquals(Set.of(0, 1, 2, 3, 4, 5, 6, 7, 8, 9), Set.copyOf(keys(evicted)));
        assertEquals(10, evicted.size());
    }

    private static List<Object> keys(List<Item> items) {
        return items.stream().map(Node::key).toList();
    }

    @Test
    void who_keeps_one_of_those_that_have_gone_does_not_keep_all() {
        Table<Item> table = table(100);
        List<Item> items = putTen(table);
        WeakReference<Item> gone = new WeakReference<>(items.get(5));
        Item kept = items.get(4);
        items.clear();
        table.clear();
        for (int i = 0; i < 100 && gone.get() != null; i++) {
            System.gc();
        }
        assertNull(gone.get());
        assertEquals(4, kept.key());
    }
}
