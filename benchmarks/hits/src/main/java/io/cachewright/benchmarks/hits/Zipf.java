package io.cachewright.benchmarks.hits;

import java.util.Arrays;
import java.util.Random;

/**
 * Which key is asked for next: the one of rank r as often as 1 / r^skew says; with a skew of 0 each as often. Ranks are
 * dealt to keys at random, so that neighbours are no more popular than others. The same at every run.
 */
final class Zipf {
    private Zipf() {}

    static int[] order(int keys, double skew, int length) {
        Random random = new Random(1_970);
        double[] upTo = new double[keys];
        double sum = 0;
        for (int rank = 0; rank < keys; rank++) {
            sum += Math.pow(rank + 1, -skew);
            upTo[rank] = sum;
        }
        int[] dealt = shuffled(keys, random);
        int[] order = new int[length];
        for (int i = 0; i < length; i++) {
            int found = Arrays.binarySearch(upTo, random.nextDouble() * sum);
            order[i] = dealt[Math.min(found < 0 ? -found - 1 : found, keys - 1)];
        }
        return order;
    }

    private static int[] shuffled(int keys, Random random) {
        int[] dealt = new int[keys];
        for (int i = 0; i < keys; i++) {
            int at = random.nextInt(i + 1);
            dealt[i] = dealt[at];
            dealt[at] = i;
        }
        return dealt;
    }
}
