package hits_make_no_garbage;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.function.IntFunction;

/** A hit makes no object but its key; and what it hands out is not boxed anew. */
public class Check {
    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    private static final int TIMES = 50_000;
    private static final Object[] MADE = new Object[TIMES];
    private static double sum;

    /** What this makes, in bytes a time. What is made once, such as by a store that grows, does not count. */
    private static long garbage(Runnable loop) {
        long before = THREADS.getCurrentThreadAllocatedBytes();
        loop.run();
        return (THREADS.getCurrentThreadAllocatedBytes() - before) / TIMES;
    }

    private static long keys(IntFunction<Object> key) {
        return garbage(() -> {
            for (int i = 0; i < TIMES; i++) {
                MADE[i] = key.apply(i);
            }
        });
    }

    private static void check(String method, long made, long key) {
        if (made > key) {
            throw new AssertionError(made + " bytes for a hit of " + method + ", of which a key is " + key);
        }
    }

    public static void main(String[] args) {
        CachedDistances distances = new CachedDistances();
        // Each twice, since what is linked and made with the first hits is no part of one.
        for (int i = 0; i < 2; i++) {
            long round = garbage(() -> {
                for (int time = 0; time < TIMES; time++) {
                    sum += distances.round(1_000_000);
                }
            });
            long between = garbage(() -> {
                for (int time = 0; time < TIMES; time++) {
                    sum += distances.between(5_000, 7_000);
                }
            });
            long straight = garbage(() -> {
                for (int time = 0; time < TIMES; time++) {
                    sum += distances.straight(5_000, 7_000, true);
                }
            });
            long longest = garbage(() -> {
                for (int time = 0; time < TIMES; time++) {
                    sum += distances.longest().length();
                }
            });
            if (i == 1) {
                check("round", round, keys(key -> Integer.valueOf(1_000_000 + key)));
                check("between", between, keys(key -> new CachedDistances.BetweenKey(key, key)));
                check("straight", straight, keys(key -> new CachedDistances.StraightKey(key, key, true)));
                check("longest", longest, 0);
            }
        }
        if (distances.roundCache().stats().hits() != 2 * TIMES - 1) {
            throw new AssertionError(distances.roundCache().stats());
        }
    }
}
