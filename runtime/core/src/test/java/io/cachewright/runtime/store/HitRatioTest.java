package io.cachewright.runtime.store;

import static org.junit.jupiter.api.Assertions.assertTrue;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Random;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What stays is asked for as often as what stays in Caffeine, and hardly less than what stays in an LRU. Both caches throw
 * dice, and one throw may move a whole phase of a short trace by some points, so means of several runs are compared. Long
 * traces are in the benchmarks.
 */
class HitRatioTest {
    private static final int CALLS = 300_000;
    private static final int RUNS = 12;
    private static final double OFF_CAFFEINE = 2.5;
    private static final double OFF_LRU = 2.5;

    @ParameterizedTest
    @CsvSource({
        "ZIPF, 100",
        "ZIPF, 1000",
        "LOOP, 100",
        "LOOP, 1000",
        "SCANS, 100",
        "SCANS, 1000",
        "MOVING, 100",
        "MOVING, 1000",
        "BURSTS, 100",
        "BURSTS, 1000",
        "PHASES, 100",
    })
    void hits_are_as_many_as_of_others(Kind kind, int room) {
        int[] calls = kind.calls(room, new Random(7));
        double ours = mean(seed -> ours(calls, room, seed));
        double caffeine = mean(seed -> caffeine(calls, room));
        double lru = lru(calls, room);
        String seen = String.format("%s, room for %d: %.2f, Caffeine %.2f, LRU %.2f", kind, room, ours, caffeine, lru);
        assertTrue(ours > caffeine - OFF_CAFFEINE, seen);
        assertTrue(ours > lru - OFF_LRU, seen);
    }

    private static double mean(IntToDoubleFunction run) {
        return IntStream.range(0, RUNS).mapToDouble(run).average().orElseThrow();
    }

    enum Kind {
        ZIPF {
            @Override
            int[] calls(int room, Random random) {
                return zipf(100 * room, random, CALLS);
            }
        },
        /** A little larger than the room. */
        LOOP {
            @Override
            int[] calls(int room, Random random) {
                return loop(room + room / 10, CALLS);
            }
        },
        /** Asked for once, and twice as many as there is room for, over and over. */
        SCANS {
            @Override
            int[] calls(int room, Random random) {
                int[] calls = zipf(2 * room, random, CALLS);
                int next = 2 * room;
                for (int i = 0; i < CALLS; i++) {
                    if (i % (20 * room) > 18 * room) {
                        calls[i] = next++;
                    }
                }
                return calls;
            }
        },
        /** Any of so many as nearly fill the room, which are others after a while. */
        MOVING {
            @Override
            int[] calls(int room, Random random) {
                int[] calls = new int[CALLS];
                Arrays.setAll(calls, i -> i / 4 + random.nextInt(room * 4 / 5));
                return calls;
            }
        },
        /** New, soon asked for three times more, and never again. */
        BURSTS {
            @Override
            int[] calls(int room, Random random) {
                return bursts(room / 5, random, CALLS);
            }
        },
        PHASES {
            @Override
            int[] calls(int room, Random random) {
                int phase = 100 * room;
                int[] calls = new int[CALLS];
                int[][] phases = {
                    zipf(20 * room, random, phase), bursts(room / 5, random, phase), loop(room + room / 10, phase)
                };
                Arrays.setAll(calls, i -> phases[i / phase % phases.length][i % phase]);
                return calls;
            }
        };

        abstract int[] calls(int room, Random random);

        static int[] zipf(int keys, Random random, int length) {
            double[] upTo = new double[keys];
            double sum = 0;
            for (int i = 0; i < keys; i++) {
                sum += Math.pow(i + 1, -0.9);
                upTo[i] = sum;
            }
            double all = sum;
            int[] calls = new int[length];
            Arrays.setAll(calls, i -> {
                int place = Arrays.binarySearch(upTo, random.nextDouble() * all);
                return Math.min(keys - 1, place < 0 ? -place - 1 : place);
            });
            return calls;
        }

        static int[] loop(int keys, int length) {
            int[] calls = new int[length];
            Arrays.setAll(calls, i -> i % keys);
            return calls;
        }

        static int[] bursts(int distance, Random random, int length) {
            PriorityQueue<int[]> again = new PriorityQueue<>((a, b) -> Integer.compare(a[0], b[0]));
            int[] calls = new int[length];
            int next = 0;
            for (int i = 0; i < length; i++) {
                if (!again.isEmpty() && again.peek()[0] <= i) {
                    calls[i] = again.remove()[1];
                } else {
                    calls[i] = next++;
                    int time = i;
                    for (int nth = 0; nth < 3; nth++) {
                        time += 1 + (int) (-Math.log(1 - random.nextDouble()) * distance);
                        again.add(new int[] {time, calls[i]});
                    }
                }
            }
            return calls;
        }
    }

    private static double ours(int[] calls, int room, int seed) {
        long[] hits = {0};
        Index<Item> there = new Index<>();
        Policy policy = new Policy(room, there::few, () -> hits[0], seed);
        for (int key : calls) {
            Item item = there.find(key, key);
            if (item != null) {
                item.touch();
                hits[0]++;
                continue;
            }
            item = new Item(key);
            there.add(item);
            policy.added(item);
            while (there.size() > room) {
                Node victim = policy.victim();
                there.remove(victim);
                policy.removed(victim);
            }
        }
        return 100.0 * hits[0] / calls.length;
    }

    private static double caffeine(int[] calls, int room) {
        Cache<Integer, Integer> cache =
                Caffeine.newBuilder().maximumSize(room).executor(Runnable::run).build();
        int hits = 0;
        for (int key : calls) {
            if (cache.getIfPresent(key) != null) {
                hits++;
            } else {
                cache.put(key, key);
            }
        }
        return 100.0 * hits / calls.length;
    }

    private static double lru(int[] calls, int room) {
        Map<Integer, Integer> cache = new LinkedHashMap<>(16, 0.75f, true) {
            @Override
            protected boolean removeEldestEntry(Map.Entry<Integer, Integer> eldest) {
                return size() > room;
            }
        };
        int hits = 0;
        for (int key : calls) {
            if (cache.get(key) != null) {
                hits++;
            } else {
                cache.put(key, key);
            }
        }
        return 100.0 * hits / calls.length;
    }
}
