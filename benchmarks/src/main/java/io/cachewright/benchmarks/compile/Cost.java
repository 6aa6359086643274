package io.cachewright.benchmarks.compile;

import java.util.List;
import java.util.function.ToLongFunction;

/**
 * What one compilation took and left. javac works on one thread.
 *
 * @param cpuNanos processor time of the thread, without the collector and the compiler of the JVM
 * @param classBytes of all class files together
 * @param others files that are neither sources nor classes
 */
record Cost(long nanos, long cpuNanos, long allocated, int classes, long classBytes, int others) {
    /** The one in the middle. */
    static double median(List<Cost> costs, ToLongFunction<Cost> what) {
        long[] sorted = costs.stream().mapToLong(what).sorted().toArray();
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2.0;
    }
}
