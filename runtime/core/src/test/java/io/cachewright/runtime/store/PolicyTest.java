package io.cachewright.runtime.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PolicyTest {
    private final long[] hits = {0};
    private final Index<Item> index = new Index<>();

    private Policy policy(long bound) {
        return new Policy(bound, index::few, () -> hits[0], 1);
    }

    /** Everything in its queues, which must hold it once, and know it. */
    private static Set<Node> content(Policy policy) {
        Set<Node> all = Collections.newSetFromMap(new IdentityHashMap<>());
        for (int id = 0; id <= Proven.PROTECTED; id++) {
            Queue queue = policy.queue(id);
            int size = 0;
            Node older = null;
            for (Node node = queue.oldest(); node != null; node = node.newer) {
                assertEquals(id, node.queue);
                assertSame(older, node.older);
                assertTrue(all.add(node));
                older = node;
                size++;
            }
            assertEquals(queue.size(), size);
        }
        assertEquals(policy.size(), all.size());
        return all;
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 8, 50, 300})
    void every_entry_is_in_one_queue_whatever_happens(long first) {
        Random random = new Random(first);
        Policy policy = policy(first);
        List<Node> model = new ArrayList<>();
        long bound = first;
        for (int i = 0; i < 40_000; i++) {
            int what = random.nextInt(100);
            if (what < 45) {
                Node node = new Item(random.nextInt(1000));
                index.add(node);
                policy.added(node);
                model.add(node);
            } else if (what < 80 && !model.isEmpty()) {
                hits[0]++;
                model.get(random.nextInt(model.size())).touch();
            } else if (what < 90 && !model.isEmpty()) {
                int place = random.nextInt(model.size());
                Node fresh = new Item((Integer) model.get(place).key);
                index.replace(model.get(place), fresh);
                policy.replaced(model.get(place), fresh);
                model.set(place, fresh);
            } else if (what < 97 && !model.isEmpty()) {
                Node node = model.remove(random.nextInt(model.size()));
                index.remove(node);
                policy.removed(node);
            } else if (what == 98) {
                bound = 1 + random.nextInt((int) (2 * first));
                policy.resize(bound);
            } else if (what == 99 && random.nextInt(20) == 0) {
                index.clear();
                policy.clear();
                model.clear();
            }
            while (model.size() > bound) {
                Node victim = policy.victim();
                assertTrue(model.remove(victim), "a victim is one of those that are there");
                index.remove(victim);
                policy.removed(victim);
                assertNull(victim.newer);
                assertNull(victim.older);
            }
            if (i % 500 == 0) {
                assertEquals(new HashSet<>(model), content(policy));
            }
        }
    }

    @Test
    void an_empty_one_has_no_victim() {
        assertNull(policy(0).victim());
        assertNull(policy(10).victim());
    }

    @Test
    void without_room_whoever_comes_is_who_goes() {
        Policy policy = policy(0);
        Node node = new Item(1);
        policy.added(node);
        assertSame(node, policy.victim());
    }

    @Test
    void a_victim_is_found_soon_when_all_were_used() {
        int bound = 20_000;
        Policy policy = policy(bound);
        List<Node> nodes = new ArrayList<>();
        for (int i = 0; i < bound; i++) {
            nodes.add(new Item(i));
            index.add(nodes.get(i));
            policy.added(nodes.get(i));
        }
        nodes.forEach(Node::touch);
        policy.added(new Item(-1));
        assertNotNull(policy.victim());
        long looked = nodes.stream().filter(node -> node.uses == 0).count();
        assertTrue(looked < 100, looked + " entries were looked at for one victim");
    }

    @Test
    void what_was_asked_for_often_outlives_what_was_asked_for_once() {
        Policy policy = policy(100);
        List<Node> often = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            often.add(new Item(i));
            add(policy, often.get(i), 100);
        }
        for (int i = 20; i < 100_000; i++) {
            if (i % 10 == 0) {
                often.forEach(Node::touch);
                hits[0] += often.size();
            }
            add(policy, new Item(i), 100);
        }
        often.forEach(node -> assertSame(node, index.find(node.key, node.hash)));
        assertEquals(100, index.size());
    }

    private void add(Policy policy, Node node, int bound) {
        index.add(node);
        policy.added(node);
        while (index.size() > bound) {
            Node victim = policy.victim();
            index.remove(victim);
            policy.removed(victim);
        }
    }

    /** Which of so many keys a trial is made with, it finds out in the course of many misses. */
    @Test
    void no_miss_waits_for_a_walk_over_all() {
        int bound = 200_000;
        long[] seen = {0};
        Residents counted = (from, action) -> index.few(from, action.andThen(node -> seen[0]++));
        Policy policy = new Policy(bound, counted, () -> hits[0], 1);
        long all = 0;
        for (int i = 0; i < 2 * bound; i++) {
            seen[0] = 0;
            add(policy, new Item(i), bound);
            assertTrue(seen[0] < 400, seen[0] + " entries were looked at for one miss");
            all += seen[0];
        }
        assertTrue(all > bound / 2, all + " looks at one of them: no trial began");
    }

    @Test
    void no_miss_looks_at_more_than_some_hundred_of_those_that_were_used() {
        int bound = 3_000;
        Policy policy = policy(bound);
        List<Node> nodes = new ArrayList<>();
        for (int i = 0; i < 4 * bound; i++) {
            nodes.forEach(node -> node.uses = 1);
            nodes.add(new Item(i));
            add(policy, nodes.get(i), bound);
            long looked = nodes.stream().filter(node -> node.uses == 0).count();
            assertTrue(looked < 1_000, looked + " entries were looked at for one miss");
        }
    }
}
