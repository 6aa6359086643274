package io.cachewright.runtime.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.cachewright.runtime.memory.Products;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SampleTest {
    /** What hash codes are multiplied by for an index. */
    private static final int GOLDEN = 0x9E3779B9;

    private final Index<Item> index = new Index<>();
    private int most;

    private Residents counted() {
        return (from, action) -> {
            int[] shown = {0};
            int next = index.few(from, action.andThen(node -> shown[0]++));
            most = Math.max(most, shown[0]);
            return next;
        };
    }

    private Sample sample(int bound) {
        return new Sample(new Policy(bound, index::few, () -> 0, 1), bound);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4})
    void it_has_all_of_its_keys_whoever_comes_and_goes_while_it_looks_for_them(int seed) {
        Random random = new Random(seed);
        Map<Integer, Item> model = new HashMap<>();
        for (int i = 0; i < 3_000; i++) {
            model.put(i, new Item(i));
            index.add(model.get(i));
        }
        Sample sample = sample(1_000);
        int steps = 0;
        while (!sample.step(index::few)) {
            steps++;
            for (int i = 0; i < 300; i++) {
                change(random.nextInt(20_000), random.nextInt(3), model, sample);
            }
        }
        assertTrue(steps > 10, steps + " steps: nothing could change meanwhile");
        assertTrue(index.size() > 5_000, "the index was to grow meanwhile");
        for (int i = 0; i < 10_000; i++) {
            change(random.nextInt(20_000), random.nextInt(3), model, sample);
        }
        Set<Node> chosen = model.values().stream().filter(sample::has).collect(Collectors.toSet());
        assertTrue(chosen.size() > 100, chosen.size() + " are too few to tell");
        assertEquals(chosen.size(), sample.entries().size());
        assertTrue(chosen.containsAll(sample.entries()), "it has others than those that are there");
    }

    private void change(int key, int what, Map<Integer, Item> model, Sample sample) {
        Item before = model.get(key);
        Item now = new Item(key);
        if (before == null) {
            index.add(now);
            sample.add(now);
            model.put(key, now);
        } else if (what == 0) {
            index.remove(before);
            sample.remove(before);
            model.remove(key);
        } else {
            index.replace(before, now);
            sample.replace(before, now);
            model.put(key, now);
        }
    }

    @Test
    void a_walk_shows_once_who_is_there_all_the_while_the_bins_are_doubled() {
        for (int i = 0; i < 1_000; i++) {
            index.add(new Item(i));
        }
        List<Object> shown = new ArrayList<>();
        int place = index.few(0, node -> shown.add(node.key));
        for (int i = 1_000; i < 50_000; i++) {
            index.add(new Item(i));
        }
        while (place != 0) {
            place = index.few(place, node -> shown.add(node.key));
        }
        assertEquals(new HashSet<>(shown).size(), shown.size());
        assertEquals(1_000, shown.stream().filter(key -> (int) key < 1_000).count());
    }

    @Test
    void another_one_has_other_keys() {
        Policy policy = new Policy(1_000, index::few, () -> 0, 1);
        Set<List<Integer>> seen = new HashSet<>();
        int chosen = 0;
        for (int nth = 0; nth < 100; nth++) {
            Sample sample = new Sample(policy, 1_000);
            List<Integer> keys = new ArrayList<>();
            for (int i = 0; i < 1_000; i++) {
                if (sample.has(new Item(i))) {
                    keys.add(i);
                }
            }
            seen.add(keys);
            chosen += keys.size();
        }
        assertEquals(100, seen.size());
        assertEquals(64, chosen / 100.0, 8);
    }

    @Test
    void a_small_store_is_its_own_sample() {
        for (int i = 0; i < 40; i++) {
            index.add(new Item(i));
        }
        Sample sample = sample(40);
        assertTrue(sample.step(index::few));
        assertEquals(40, sample.entries().size());
        assertEquals(40, sample.room());
    }

    @Test
    void steps_are_short_where_keys_crowd_on_purpose() {
        assertEquals(1, GOLDEN * Products.hashOf(1));
        for (int i = 0; i < 100_000; i++) {
            index.add(new Item(i));
        }
        // Next to each other, so that doublings hardly part them.
        for (int i = 0; i < 3_000; i++) {
            Node crowdedOut = index.add(new Item((5 << 24) + Products.hashOf(100 * i)));
            if (crowdedOut != null) {
                index.remove(crowdedOut);
            }
        }
        for (int i = 0; i < 1_000; i++) {
            Node crowdedOut = index.add(new Item(new Colliding(i)));
            if (crowdedOut != null) {
                index.remove(crowdedOut);
            }
        }
        Sample sample = sample(100_000);
        int steps = 1;
        while (!sample.step(counted())) {
            steps++;
        }
        assertTrue(most > 200, "at most " + most + " were seen at once: they do not crowd");
        assertTrue(most < 400, most + " entries were seen at once");
        assertTrue(steps > 1_000, steps + " steps");
    }

    @Test
    void steps_are_short_where_hardly_anyone_is_left() {
        List<Item> items = new ArrayList<>();
        for (int i = 0; i < 200_000; i++) {
            items.add(new Item(i));
            index.add(items.get(i));
        }
        items.subList(10, items.size()).forEach(index::remove);
        Set<Node> shown = new HashSet<>();
        int steps = 0;
        int place = 0;
        do {
            place = index.few(place, shown::add);
            steps++;
        } while (place != 0);
        assertEquals(new HashSet<>(items.subList(0, 10)), shown);
        assertTrue(steps > 1_000, steps + " steps over bins of which nearly all are empty");
    }

    @Test
    void keys_of_one_hash_code_are_evicted_as_others_are() {
        Table<Item> table = new Table<>(200, () -> 0, item -> {});
        for (int i = 0; i < 20_000; i++) {
            table.put(new Item(new Colliding(i)), any -> true);
            assertTrue(table.size() <= 200);
        }
    }
}
