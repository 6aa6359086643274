package io.cachewright.runtime.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.ref.WeakReference;
import java.time.DayOfWeek;
import java.time.Month;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(120)
class TableTest {
    private final List<Item> evicted = new ArrayList<>();

    private Table<Item> table(long bound) {
        return new Table<>(bound, () -> 0, evicted::add);
    }

    private static Item put(Table<Item> table, Object key) {
        Item item = new Item(key);
        table.put(item, any -> true);
        return item;
    }

    /** As generated code finds it. */
    private static Item found(Table<Item> table, Object key) {
        Node node = table.index().first(Node.hash(key));
        while (node != null && !node.key().equals(key)) {
            node = node.sameHash();
        }
        return (Item) node;
    }

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

    @Test
    void a_walk_sees_all_that_stay_while_others_come() throws Exception {
        Table<Item> table = table(1_000_000);
        for (int i = 0; i < 10_000; i++) {
            put(table, i);
        }
        Set<Object> walked = new HashSet<>();
        int[] next = {10_000};
        table.forEach((key, item) -> {
            walked.add(key);
            if (next[0] < 60_000) {
                for (int i = 0; i < 10; i++) {
                    put(table, next[0]++);
                }
            }
        });
        for (int i = 0; i < 10_000; i++) {
            assertTrue(walked.contains(i));
        }
        assertEquals(next[0], table.size());
    }

    /** However it is looked for: what a thread has seen of a key's entries only gets newer. */
    @Test
    void readers_beside_a_writer_never_go_back_from_index_to_slot() throws Exception {
        Table<Numbered> table = new Table<>(1_000, () -> 0, item -> {});
        AtomicBoolean ended = new AtomicBoolean();
        ExecutorService threads = Executors.newFixedThreadPool(2);
        try {
            List<Future<?>> readers = new ArrayList<>();
            for (Object key : List.of(true, DayOfWeek.FRIDAY)) {
                readers.add(threads.submit(() -> {
                    int newest = 0;
                    while (!ended.get()) {
                        newest = notOlder(newest, table.peek(key));
                        newest = notOlder(
                                newest,
                                key instanceof Enum<?> constant
                                        ? table.index().of(constant)
                                        : table.index().of(true));
                        newest = notOlder(newest, table.index().only());
                    }
                }));
            }
            for (int round = 1; round < 400_000; round++) {
                for (Object key : List.of(true, DayOfWeek.FRIDAY)) {
                    table.put(new Numbered(key, round), any -> true);
                    if (round % 3 == 0) {
                        table.remove(key);
                    }
                }
            }
            ended.set(true);
            for (Future<?> reader : readers) {
                reader.get(60, TimeUnit.SECONDS);
            }
        } finally {
            ended.set(true);
            threads.shutdownNow();
        }
    }

    private static final class Numbered extends Node {
        private final int number;

        Numbered(Object key, int number) {
            super(key);
            this.number = number;
        }
    }

    private static int notOlder(int newest, @Nullable Numbered found) {
        assertTrue(found == null || found.number >= newest, () -> "went back from " + newest);
        return found == null ? newest : found.number;
    }

    @Test
    void readers_beside_writers_find_what_is_there_and_nothing_else() throws Exception {
        Table<Item> table = new Table<>(1_000_000, () -> 0, item -> {});
        for (int key = 0; key < 8; key++) {
            put(table, key);
        }
        AtomicBoolean ended = new AtomicBoolean();
        ExecutorService threads = Executors.newFixedThreadPool(4);
        try {
            List<Future<?>> readers = new ArrayList<>();
            for (int reader = 0; reader < 3; reader++) {
                readers.add(threads.submit(() -> {
                    Random random = new Random();
                    while (!ended.get()) {
                        int key = random.nextInt(8);
                        Item exact = table.get(key);
                        assertNotNull(exact, "it is always there");
                        assertEquals(key, exact.key());
                        Item quick = found(table, key);
                        assertTrue(quick == null || quick.key().equals(key));
                        assertNull(table.peek(-1 - key));
                    }
                }));
            }
            for (int round = 0; round < 30; round++) {
                // Doublings, replacements and removals, all around what the readers ask for.
                for (int key = 8; key < 20_000; key++) {
                    put(table, key);
                    if ((key & 1) == 0) {
                        put(table, key & 7);
                    }
                }
                table.removeIf(item -> (int) item.key() >= 8);
            }
            ended.set(true);
            for (Future<?> reader : readers) {
                reader.get(60, TimeUnit.SECONDS);
            }
        } finally {
            ended.set(true);
            threads.shutdownNow();
        }
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
