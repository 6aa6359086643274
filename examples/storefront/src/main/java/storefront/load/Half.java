package storefront.load;

import java.util.Arrays;

/**
 * What came of the load with caches, or without.
 *
 * @param failures answers that were errors of the shop
 * @param p50 milliseconds that half of the answers took at most; with {@code p99}, 99 of a hundred
 */
public record Half(
        boolean caches,
        long requests,
        long failures,
        double requestsPerSecond,
        double p50,
        double p99,
        double queriesPerSecond,
        double queriesPerRequest) {

    /** Times are nanoseconds of each request, in any order. */
    static Half of(boolean caches, long[] times, long failures, long queries, double seconds) {
        long[] sorted = times.clone();
        Arrays.sort(sorted);
        return new Half(
                caches,
                sorted.length,
                failures,
                sorted.length / seconds,
                percentile(sorted, 50),
                percentile(sorted, 99),
                queries / seconds,
                sorted.length == 0 ? 0 : (double) queries / sorted.length);
    }

    /** The nearest rank; 0 of nothing. */
    private static double percentile(long[] sorted, int percent) {
        if (sorted.length == 0) {
            return 0;
        }
        int rank = (int) Math.ceil(sorted.length * percent / 100.0);
        return sorted[rank - 1] / 1e6;
    }
}
