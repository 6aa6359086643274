package io.cachewright.runtime.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.ref.WeakReference;
import java.util.Random;
import java.util.function.IntUnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TrialTest {
    private final Index<Item> there = new Index<>();
    private final long[] hits = {0};

    private Policy policy(int room, int seed) {
        return new Policy(room, there::few, () -> hits[0], seed);
    }

    private void call(Policy policy, int room, int calls, IntUnaryOperator key) {
        for (int i = 0; i < calls; i++) {
            Item node = there.find(key.applyAsInt(i), key.applyAsInt(i));
            if (node != null) {
                node.touch();
                hits[0]++;
                continue;
            }
            node = new Item(key.applyAsInt(i));
            there.add(node);
            policy.added(node);
            if (there.size() > room) {
                Node victim = policy.victim();
                there.remove(victim);
                policy.removed(victim);
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
        Policy policy = policy(room, 1);
        call(policy, room, 40 * room, moving(room));
        assertTrue(policy.windowRoom() > room / 2, policy.windowRoom() + " of " + room);
    }

    /** How soon is a throw of dice, so this is about the mean of some throws. An LRU would have no hit. */
    @ParameterizedTest
    @ValueSource(ints = {40, 1000, 5000})
    void a_loop_that_follows_it_soon_gets_a_small_one(int room) {
        int small = 0;
        long hitsOfLoops = 0;
        for (int seed = 1; seed <= 10; seed++) {
            there.clear();
            Policy policy = policy(room, seed);
            call(policy, room, 40 * room, moving(room));
            long before = hits[0];
            int loop = room + room / 10;
            call(policy, room, 60 * room, i -> -1 - i % loop);
            small += policy.windowRoom() < room / 2 ? 1 : 0;
            hitsOfLoops += hits[0] - before;
        }
        assertTrue(small >= 9, "in " + small + " of 10");
        assertTrue(hitsOfLoops > 10 * 15 * room, hitsOfLoops + " hits of " + 10 * 60 * room + " calls");
    }

    @Test
    void what_went_is_not_held_on_to() {
        Policy policy = policy(40, 1);
        call(policy, 40, 400, i -> i);
        WeakReference<Node> last = new WeakReference<>(there.find(399, 399));
        assertNotNull(last.get());
        there.remove(last.get());
        policy.removed(last.get());
        for (int i = 0; i < 50 && last.get() != null; i++) {
            System.gc();
        }
        assertEquals(null, last.get());
    }
}
