package io.cachewright.processor.programs;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** Chooses at random; the same for the same seed. */
final class Dice {
    private final SplittableRandom random;

    Dice(long seed) {
        this.random = new SplittableRandom(seed);
    }

    int below(int bound) {
        return random.nextInt(bound);
    }

    /** Both included. */
    int between(int least, int most) {
        return least + below(most - least + 1);
    }

    boolean oneIn(int times) {
        return below(times) == 0;
    }

    <T> T of(List<T> all) {
        return all.get(below(all.size()));
    }

    @SafeVarargs
    final <T> T of(T... all) {
        return all[below(all.length)];
    }

    <T> List<T> shuffled(List<T> all) {
        List<T> rest = new ArrayList<>(all);
        List<T> shuffled = new ArrayList<>();
        while (!rest.isEmpty()) {
            shuffled.add(rest.remove(below(rest.size())));
        }
        return shuffled;
    }

    /** So many of them at most, each once. */
    <T> List<T> some(int most, List<T> all) {
        return shuffled(all).subList(0, Math.min(most, all.size()));
    }
}
