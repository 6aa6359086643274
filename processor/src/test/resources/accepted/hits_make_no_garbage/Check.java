package hits_make_no_garbage;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.concurrent.TimeUnit;
import java.util.function.ToLongFunction;

/** A hit makes no object: no key, and no box of an argument. */
public class Check {
    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    private static final int TIMES = 50_000;
    private static long sum;

    /** What one call makes, in bytes. What is made once, such as by a store that grows, does not count. */
    private static void check(String method, ToLongFunction<CachedDistances> call) {
        CachedDistances distances = new CachedDistances();
        long made = 0;
        // Twice, since what is linked and made with the first hits is no part of one.
        for (int i = 0; i < 2; i++) {
            long before = THREADS.getCurrentThreadAllocatedBytes();
            for (int time = 0; time < TIMES; time++) {
                sum += call.applyAsLong(distances);
            }
            made = THREADS.getCurrentThreadAllocatedBytes() - before;
        }
        if (made >= TIMES) {
            throw new AssertionError(made / TIMES + " bytes for a hit of " + method);
        }
    }

    public static void main(String[] args) {
        Double to = 7_000.0;
        Distances.Leg leg = new Distances.Leg("A1", 5_000_000_000L);
        int[] legs = {1_000, 2_000};
        check("round", distances -> distances.round(1_000_000));
        check("nautical", distances -> distances.nautical(5_000_000_000L));
        check("miles", distances -> (long) distances.miles(5_000.5));
        check("road", distances -> distances.road("A1").length());
        check("walked", distances -> distances.walked(TimeUnit.DAYS));
        check("isByFerry", distances -> distances.isByFerry(true) ? 1 : 0);
        check("between", distances -> distances.between(5_000, 7_000));
        check("straight", distances -> (long) distances.straight(5_000, to, "water"));
        check("shown", distances -> distances.shown(leg).length());
        check("sum", distances -> distances.sum(legs));
        check("measured", distances -> distances.measured("A1", "r2").length());
        check("longest", distances -> distances.longest().length());

        CachedDistances distances = new CachedDistances();
        distances.between(5_000, 7_000);
        distances.between(5_000, 7_000);
        if (distances.betweenCache().stats().hits() != 1) {
            throw new AssertionError(distances.betweenCache().stats());
        }
    }
}
