package storefront.load;

import java.util.List;

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
    static Half of(boolean caches, List<Long> times, long failures, long queries, double seconds) {
        List<Long> sorted = times.stream().sorted().toList();
        return new Half(
                caches,
                sorted.size(),
                failures,
                sorted.size() / seconds,
                percentile(sorted, 50),
                percentile(sorted, 99),
                queries / seconds,
                sorted.isEmpty() ? 0 : (double) queries / sorted.size());
    }

    /** The nearest rank; 0 of nothing. */
    private static double percentile(List<Long> sorted, int percent) {
        if (sorted.isEmpty()) {
            return 0;
        }
        int rank = (int) Math.ceil(sorted.size() * percent / 100.0);
        return sorted.get(rank - 1) / 1e6;
    }
}
