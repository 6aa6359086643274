package io.cachewright.benchmarks.policy;

import java.util.Arrays;
import java.util.function.Supplier;

/**
 * Prints which part of the calls hits: ours, Caffeine's and an exact LRU's, as fast as they go, for one trace after the
 * other: made ones, and with {@code -Dtraces} {@link Recorded} ones. {@code -Drows=} is a regular expression for those that
 * are wanted.
 */
public final class HitRatios {
    private static final int MILLION = 1_000_000;

    private final String wanted = System.getProperty("rows", "");
    private int traces;
    private int belowCaffeine;
    private int belowLru;
    private double better;

    private HitRatios() {}

    public static void main(String[] args) {
        new HitRatios().run();
    }

    private void run() {
        System.out.println(
                "| trace | room | ours | Caffeine | LRU | to Caffeine | to LRU |\n|---|---:|---:|---:|---:|---:|---:|");
        for (int room : new int[] {1_000, 10_000, 100_000}) {
            for (double skew : new double[] {0.5, 0.7, 0.8, 0.9, 0.99, 1.1, 1.2}) {
                compare("Zipf " + skew + " of a million", room, () -> Calls.zipf(MILLION, skew, 8 * MILLION));
            }
        }
        for (int room : new int[] {8, 50, 100, 500, 1_000, 10_000}) {
            int length = Math.max(MILLION, 200 * room);
            frequent(room, length);
            recent(room, length);
            mixed(room, length);
        }
        if (Recorded.areThere()) {
            Recorded.ALL.forEach(this::recorded);
        }
        System.out.printf(
                "%d traces; to Caffeine %+.2f on average, below -0.5 in %d; to LRU below -1 in %d%n",
                traces, better / traces, belowCaffeine, belowLru);
    }

    /** With room for a hundredth, a twentieth and a fifth of its keys. */
    private void recorded(Recorded trace) {
        if (isWanted(trace.name())) {
            int[] calls = trace.calls();
            int keys = Arrays.stream(calls).max().orElseThrow() + 1;
            for (int part : new int[] {100, 20, 5}) {
                compare(trace.name(), Math.max(10, keys / part), () -> calls);
            }
        }
    }

    private void frequent(int room, int length) {
        for (double skew : new double[] {0.7, 0.99, 1.2}) {
            compare("Zipf " + skew, room, () -> Calls.zipf(100 * room, skew, length));
        }
        for (double size : new double[] {1.01, 1.1, 1.5}) {
            if ((int) (size * room) > room) {
                compare("loop of " + size + " rooms", room, () -> Calls.loop((int) (size * room), length));
            }
        }
        for (double scan : new double[] {0.2, 1, 5}) {
            for (int between : new int[] {2, 20}) {
                compare(
                        "scan of " + scan + " rooms after each " + between,
                        room,
                        () -> Calls.scans(2 * room, 0.8, between * room, (int) (scan * room), length));
            }
        }
        for (int step : new int[] {3, 30, 300, 3000}) {
            for (double skew : new double[] {0.7, 0.99}) {
                compare(
                        "Zipf " + skew + ", drift each " + step,
                        room,
                        () -> Calls.drift(100 * room, skew, step, length));
                compare(
                        "Zipf " + skew + ", swap each " + step,
                        room,
                        () -> Calls.swaps(100 * room, skew, room, step, length));
            }
        }
    }

    private void recent(int room, int length) {
        for (double apart : new double[] {0.1, 0.3, 1}) {
            for (int times : new int[] {1, 3, 8}) {
                compare(
                        "new, " + times + " times more within " + apart + " rooms",
                        room,
                        () -> Calls.bursts(times, apart * room, length));
            }
        }
        for (double size : new double[] {0.3, 0.8, 1.2, 2}) {
            for (int step : new int[] {1, 4, 20}) {
                compare(
                        "any of " + size + " rooms, moving each " + step,
                        room,
                        () -> Calls.moving((int) Math.ceil(size * room), step, length));
            }
        }
        for (double ago : new double[] {0.1, 0.5, 1.5}) {
            compare("again after " + ago + " rooms", room, () -> Calls.again(0.4, ago * room, length));
        }
        if (room < 10_000) {
            for (double alpha : new double[] {0.3, 0.6, 1}) {
                compare("LRU distances, Pareto " + alpha, room, () -> Calls.distances(alpha, 20 * room, length));
            }
        }
    }

    private void mixed(int room, int length) {
        compare(
                "Zipf and bursts",
                room,
                () -> Calls.both(Calls.zipf(20 * room, 0.9, length), Calls.bursts(3, 0.2 * room, length)));
        compare(
                "Zipf and loop of 2 rooms",
                room,
                () -> Calls.both(Calls.zipf(20 * room, 0.9, length), Calls.loop(2 * room, length)));
        compare(
                "loop of 0.7 rooms and bursts",
                room,
                () -> Calls.both(Calls.loop((int) (0.7 * room), length), Calls.bursts(2, 0.3 * room, length)));
        for (int phase : new int[] {20 * room, 200 * room}) {
            compare(
                    "Zipf, bursts, loop, drift, moving; " + phase + " each",
                    room,
                    () -> Calls.phases(
                            Math.max(2, length / (5 * phase)),
                            Calls.zipf(20 * room, 0.9, phase),
                            Calls.bursts(3, 0.2 * room, phase),
                            Calls.loop((int) Math.ceil(1.1 * room), phase),
                            Calls.drift(20 * room, 0.9, 30, phase),
                            Calls.moving(room / 2, 4, phase)));
        }
    }

    private void compare(String trace, int room, Supplier<int[]> made) {
        if (!isWanted(trace)) {
            return;
        }
        int[] calls = made.get();
        double ours = ratio(Kept.ours(room), calls);
        double caffeine = ratio(Kept.caffeine(room), calls);
        double lru = ratio(Kept.lru(room), calls);
        System.out.printf(
                "| %s | %,d | %.2f | %.2f | %.2f | %+.2f | %+.2f |%n",
                trace, room, ours, caffeine, lru, ours - caffeine, ours - lru);
        traces++;
        better += ours - caffeine;
        belowCaffeine += ours < caffeine - 0.5 ? 1 : 0;
        belowLru += ours < lru - 1 ? 1 : 0;
    }

    private boolean isWanted(String trace) {
        return wanted.isEmpty() || trace.matches(wanted);
    }

    /** In percent. */
    private static double ratio(Kept kept, int[] calls) {
        int hits = 0;
        for (int key : calls) {
            hits += kept.has(key) ? 1 : 0;
        }
        return 100.0 * hits / calls.length;
    }
}
