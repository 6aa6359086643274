package io.cachewright.runtime.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.ref.WeakReference;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import java.util.function.IntUnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TrialTest {
    private static final class Item extends Node {
        Item(int key) {
            super(key);
        }
    }

    private final Map<Object, Node> there = new HashMap<>();
    private final long[] hits = {0};

    private Policy policy(int room) {
        return new Policy(room, () -> hits[0], 1);
    }

    private void call(Policy policy, int room, int calls, IntUnaryOperator key) {
        for (int i = 0; i < calls; i++) {
            Node node = there.get(key.applyAsInt(i));
            if (node != null) {
                node.touch();
                hits[0]++;
                continue;
            }
            node = new Item(key.applyAsInt(i));
            there.put(node.key, node);
            policy.added(node);
            if (there.size() > room) {
                Node victim = policy.victim();
                policy.removed(victim);
                there.remove(victim.key);
            }
        }
    }

    /** Any of so many as nearly fill the room, which are others after a while. */
    private static IntUnaryOperator moving(int room) {
        int[] drawn = new Random(3).ints(200 * room, 0, room * 4 / 5).toArray();
        return i -> i / 4 + drawn[i];
    }

    @ParameterizedTest
    @ValueSource(ints = {40, 1000, 5000})
    void what_is_asked_for_soon_or_never_soon_gets_a_large_window(int room) {
        Policy policy = policy(room);
        call(policy, room, 40 * room, moving(room));
        assertTrue(policy.windowRoom() > room / 2, policy.windowRoom() + " of " + room);
    }

    @ParameterizedTest
    @ValueSource(ints = {40, 1000, 5000})
    void a_loop_that_follows_it_soon_gets_a_small_one(int room) {
        Policy policy = policy(room);
        call(policy, room, 40 * room, moving(room));
        long before = hits[0];
        int loop = room + room / 10;
        call(policy, room, 60 * room, i -> -1 - i % loop);
        assertTrue(policy.windowRoom() < room / 2, policy.windowRoom() + " of " + room);
        assertTrue(hits[0] - before > 20 * room, "an LRU would have no hit");
    }

    @Test
    void what_went_is_not_held_on_to() {
        Policy policy = policy(40);
        call(policy, 40, 400, i -> i);
        WeakReference<Node> last = new WeakReference<>(there.get(399));
        assertEquals(last.get(), there.get(399));
        policy.removed(there.remove(399));
        for (int i = 0; i < 50 && last.get() != null; i++) {
            System.gc();
        }
        assertEquals(null, last.get());
    }
}
