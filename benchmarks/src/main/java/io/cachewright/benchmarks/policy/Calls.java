package io.cachewright.benchmarks.policy;

import java.util.Arrays;
import java.util.PriorityQueue;
import java.util.function.IntUnaryOperator;

/** Keys in the order in which they are asked for. */
final class Calls {
    private Calls() {}

    static int[] zipf(int keys, double skew, int length) {
        Draw.Zipf zipf = new Draw(1).new Zipf(keys, skew);
        return fill(length, i -> zipf.next());
    }

    static int[] loop(int keys, int length) {
        return fill(length, i -> i % keys);
    }

    /** Zipf of these keys; after each so many a scan of so many that come once. */
    static int[] scans(int keys, double skew, int between, int scan, int length) {
        Draw.Zipf zipf = new Draw(2).new Zipf(keys, skew);
        int[] next = {keys};
        return fill(length, i -> i % (between + scan) < between ? zipf.next() : next[0]++);
    }

    /** Zipf in which each key moves up by a rank each so many calls, until it was the first. */
    static int[] drift(int keys, double skew, int step, int length) {
        Draw.Zipf zipf = new Draw(3).new Zipf(keys, skew);
        return fill(length, i -> (zipf.next() + i / step) % keys);
    }

    /** Zipf in which one of the first ranks changes places with any each so many calls. */
    static int[] swaps(int keys, double skew, int first, int step, int length) {
        Draw draw = new Draw(4);
        Draw.Zipf zipf = draw.new Zipf(keys, skew);
        int[] ranks = fill(keys, i -> i);
        return fill(length, i -> {
            if (i % step == 0) {
                int one = draw.below(first);
                int other = draw.below(keys);
                int key = ranks[one];
                ranks[one] = ranks[other];
                ranks[other] = key;
            }
            return ranks[zipf.next()];
        });
    }

    /** New keys, each asked for so many times more, about so many calls apart, and never again. */
    static int[] bursts(int times, double apart, int length) {
        Draw draw = new Draw(5);
        PriorityQueue<long[]> again = new PriorityQueue<>((one, other) -> Long.compare(one[0], other[0]));
        int[] next = {0};
        return fill(length, i -> {
            long[] due = again.peek();
            if (due != null && due[0] <= i) {
                again.remove();
                return (int) due[1];
            }
            int key = next[0]++;
            long time = i;
            for (int n = 0; n < times; n++) {
                time += 1 + (long) (draw.exponential() * apart);
                again.add(new long[] {time, key});
            }
            return key;
        });
    }

    /** Any of so many, which begin one key later each so many calls. */
    static int[] moving(int keys, int step, int length) {
        Draw draw = new Draw(6);
        return fill(length, i -> i / step + draw.below(keys));
    }

    /** What was asked for about so many calls ago, or something new. */
    static int[] again(double fresh, double ago, int length) {
        Draw draw = new Draw(7);
        int[] calls = new int[length];
        int next = 0;
        for (int i = 0; i < length; i++) {
            long back = 1 + (long) (ago * Math.exp(draw.normal()));
            calls[i] = back > i || draw.uniform() < fresh ? next++ : calls[(int) (i - back)];
        }
        return calls;
    }

    /** By distance in an LRU's order, which is Pareto distributed; one in twenty is new. */
    static int[] distances(double alpha, int deepest, int length) {
        Draw draw = new Draw(8);
        int[] order = new int[deepest];
        int[] state = {0, 0};
        return fill(length, i -> {
            int depth = (int) Math.min(1e9, Math.pow(1 - draw.uniform(), -1 / alpha)) - 1;
            boolean fresh = depth >= state[0] || draw.uniform() < 0.05;
            int key = fresh ? state[1]++ : order[depth];
            state[0] = Math.min(deepest, state[0] + (fresh ? 1 : 0));
            System.arraycopy(order, 0, order, 1, fresh ? state[0] - 1 : depth);
            order[0] = key;
            return key;
        });
    }

    /** Now of one, now of the other, which have no keys in common. */
    static int[] both(int[] one, int[] other) {
        Draw draw = new Draw(9);
        int apart = 1 + Arrays.stream(one).max().orElse(0);
        int[] at = {0, 0};
        return fill(
                Math.min(one.length, other.length),
                i -> draw.uniform() < 0.5 ? one[at[0]++ % one.length] : apart + other[at[1]++ % other.length]);
    }

    /** First one, then the next, which have no keys in common, then all of it again, so many times. */
    static int[] phases(int times, int[]... phases) {
        int[] once =
                new int[Arrays.stream(phases).mapToInt(phase -> phase.length).sum()];
        int at = 0;
        int apart = 0;
        for (int[] phase : phases) {
            int most = 0;
            for (int key : phase) {
                most = Math.max(most, key);
                once[at++] = apart + key;
            }
            apart += most + 1;
        }
        return fill(times * once.length, i -> once[i % once.length]);
    }

    private static int[] fill(int length, IntUnaryOperator key) {
        int[] calls = new int[length];
        for (int i = 0; i < length; i++) {
            calls[i] = key.applyAsInt(i);
        }
        return calls;
    }
}
