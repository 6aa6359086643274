package io.cachewright.runtime.store;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FrequenciesTest {
    private static final int KEYS = 150;

    private final Frequencies frequencies = new Frequencies(7);

    private int[] counts() {
        int[] counts = new int[KEYS];
        for (int key = 0; key < KEYS; key++) {
            counts[key] = frequencies.of(key);
        }
        return counts;
    }

    /** However few blocks are halved with each use: nobody ever sees one that is and another that is not. */
    @ParameterizedTest
    @ValueSource(ints = {1, Policy.MOST_USES})
    void all_counts_are_halved_at_once_for_whoever_asks(int uses) {
        Random random = new Random(uses);
        frequencies.forget(1_000);
        for (int key = 0; key < KEYS; key++) {
            frequencies.add(key, 12);
        }
        int halvings = 0;
        int[] before = counts();
        for (int i = 0; i < 40_000 / uses; i++) {
            int used = random.nextInt(8) == 0 ? random.nextInt(KEYS) : random.nextInt();
            if (isQuiet(used)) {
                continue;
            }
            frequencies.add(used, uses);
            int[] now = counts();
            boolean isHalved = false;
            for (int key = 0; key < KEYS; key++) {
                isHalved |= now[key] < before[key];
            }
            for (int key = 0; key < KEYS; key++) {
                // Others than the one that was used may share its counters.
                int added = Math.min(before[key] + uses, Frequencies.MOST);
                int least = key == used ? added : before[key];
                int halved = isHalved ? 1 : 0;
                assertTrue(least >> halved <= now[key] && now[key] <= added >> halved, before[key] + " to " + now[key]);
            }
            halvings += isHalved ? 1 : 0;
            before = now;
        }
        assertTrue(halvings > 2, "halvings: " + halvings);
    }

    /** Half of the blocks, which nobody comes by after the beginning. */
    private boolean isQuiet(int key) {
        return (frequencies.mixed(key) & 64) != 0;
    }
}
