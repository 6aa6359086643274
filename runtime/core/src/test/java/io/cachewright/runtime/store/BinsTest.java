package io.cachewright.runtime.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.cachewright.runtime.memory.Products;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The doubling of an index's bins, of which each write does a little. */
class BinsTest {
    private final Index<Item> index = new Index<>();

    private Item add(Object key) {
        Item item = new Item(key);
        assertNull(index.add(item));
        return item;
    }

    private Node[] bins() {
        Node[] bins = index.beginWalk();
        index.endWalk(bins);
        return bins;
    }

    /** Adds until there are so many bins, and their chains still shared; says which keys. */
    private List<Object> addUntilDoubled(int bins) {
        List<Object> keys = new ArrayList<>();
        Random random = new Random(bins);
        while (bins().length < bins) {
            int key = random.nextInt();
            keys.add(key);
            add(key);
            assertTrue(keys.size() < bins, "the bins are not doubled");
        }
        return keys;
    }

    private static boolean isShared(Node[] bins, int even) {
        return bins[even] != null && bins[even] == bins[even + 1];
    }

    private static int shared(Node[] bins) {
        int shared = 0;
        for (int even = 0; even < bins.length; even += 2) {
            shared += isShared(bins, even) ? 1 : 0;
        }
        return shared;
    }

    private List<Object> walk() {
        List<Object> walked = new ArrayList<>();
        Node[] bins = index.beginWalk();
        for (int i = 0; i < bins.length; i++) {
            Index.show(bins, i, node -> walked.add(node.key));
        }
        index.endWalk(bins);
        return walked;
    }

    @Test
    void no_write_moves_many_while_a_million_come() {
        Random random = new Random(5);
        Node[] before = bins();
        int even = before.length;
        int most = 0;
        int all = 0;
        for (int i = 0; i < 1_000_000; i++) {
            add(random.nextInt());
            Node[] now = bins();
            if (now != before) {
                assertEquals(before.length * 2, now.length);
                assertTrue(even > before.length / 2, "the one before was not over");
                even = 0;
                before = now;
            }
            int moved = 0;
            for (; even < now.length && !isShared(now, even); even += 2) {
                moved += Index.show(now, even, any -> {}) + Index.show(now, even + 1, any -> {});
            }
            most = Math.max(most, moved);
            all += moved;
        }
        assertTrue(all > 500_000, all + " were moved in all: this test sees nothing");
        assertTrue(most < 70, most + " were moved by one write");
    }

    @Test
    void a_doubling_moves_nobody_and_all_chains_are_split_soon_after() {
        addUntilDoubled(4096);
        for (int i = 0; i < 300; i++) {
            add("some " + i);
        }
        assertEquals(0, shared(bins()));
        addUntilDoubled(8192);
        Node[] now = bins();
        for (int even = 0; even < now.length; even += 2) {
            assertSame(now[even], now[even + 1]);
        }
        assertTrue(shared(now) > 1_000, "shared: " + shared(now));
        for (int i = 0; i < 600; i++) {
            add("more " + i);
        }
        assertSame(now, bins());
        assertEquals(0, shared(now));
    }

    /** All keys after each write, at sizes where doublings are begun, under way, left alone and forgotten. */
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8})
    void after_every_write_what_is_there_is_found_and_nothing_else(int seed) {
        Random random = new Random(seed);
        Map<Integer, Item> model = new HashMap<>();
        for (int write = 0; write < 4_000; write++) {
            int key = random.nextInt(150) * 0x3504F333;
            Item before = model.get(key);
            if (before == null) {
                model.put(key, add(key));
            } else if (random.nextBoolean()) {
                index.remove(before);
                model.remove(key);
            } else {
                Item now = new Item(key);
                index.replace(before, now);
                model.put(key, now);
            }
            if (random.nextInt(100) == 0) {
                index.clear();
                model.clear();
            }
            for (int each = 0; each < 150; each++) {
                int other = each * 0x3504F333;
                assertSame(model.get(other), index.find(other, other));
            }
            assertSame(model.size(), index.size());
            List<Object> walked = walk();
            assertEquals(model.size(), walked.size());
            assertEquals(model.keySet(), new HashSet<>(walked));
        }
    }

    @Test
    void whatever_was_under_way_when_all_went_does_no_harm() {
        for (int size = 650; size < 850; size++) {
            for (int i = 0; i < size; i++) {
                add(i);
            }
            index.clear();
            assertEquals(List.of(), walk());
            for (int i = 0; i < 100; i++) {
                add(i);
                assertEquals(i + 1, walk().size());
            }
            assertEquals(256, bins().length, "after " + size);
            index.clear();
        }
    }

    @Test
    void a_walk_while_chains_are_shared_shows_each_once_and_nobody_splits_them_meanwhile() {
        List<Object> keys = addUntilDoubled(8192);
        Node[] bins = index.beginWalk();
        int shared = shared(bins);
        assertTrue(shared > 1_000);
        List<Object> walked = new ArrayList<>();
        for (int i = 0; i < bins.length; i++) {
            Index.show(bins, i, node -> {
                walked.add(node.key);
                add(walked.size() + "th");
            });
        }
        assertTrue(shared(bins) >= shared, "chains were split beside a walk");
        assertSame(bins, bins());
        Set<Object> different = new HashSet<>(walked);
        assertEquals(different.size(), walked.size());
        assertTrue(different.containsAll(keys));
        index.endWalk(bins);
        for (int i = 0; i < 1_500; i++) {
            add(i);
        }
        assertEquals(16_384, bins().length, "those that came meanwhile were to be made up for");
    }

    @Test
    void a_walk_in_steps_shows_each_once_while_chains_are_shared() {
        List<Object> keys = addUntilDoubled(8192);
        List<Object> shown = new ArrayList<>();
        int place = 0;
        do {
            place = index.few(place, node -> shown.add(node.key));
            assertTrue(shared(bins()) > 1_000);
        } while (place != 0);
        assertEquals(keys.size(), shown.size());
        assertEquals(new HashSet<>(keys), new HashSet<>(shown));
    }

    @Test
    void chains_that_crowd_on_purpose_are_split_one_at_a_time() {
        // Each in one of the first bins, and together still when there are twice as many.
        for (int i = 0; i < 4; i++) {
            for (int nth = 0; nth < 60; nth++) {
                add(Products.hashOf(i << 20 | nth << 5));
            }
        }
        addUntilDoubled(8192);
        Node[] bins = bins();
        for (int write = 0; write < 4; write++) {
            for (int i = 0; i < 4; i++) {
                assertEquals(i >= write, isShared(bins, 2 * i), "pair " + i + " after " + write + " writes");
            }
            add("write " + write);
        }
    }

    @Test
    void what_was_cleared_is_walked_over_to_its_end_and_holds_up_no_doubling() {
        addUntilDoubled(256);
        Node[] walked = index.beginWalk();
        index.clear();
        addUntilDoubled(128);
        Node[] again = index.beginWalk();
        index.endWalk(walked);
        for (int i = 0; i < 200; i++) {
            add("not yet " + i);
        }
        assertSame(again, bins());
        index.endWalk(again);
        addUntilDoubled(256);
    }
}
