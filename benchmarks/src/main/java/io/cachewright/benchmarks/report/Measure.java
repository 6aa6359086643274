package io.cachewright.benchmarks.report;

import org.jspecify.annotations.Nullable;

/**
 * What one rival did in one row and round.
 *
 * @param jdk the feature version it ran on
 * @param table which table of the page it belongs to
 * @param value in the unit of its table
 * @param cpu the processor time of a call in ns, see {@link CpuTime}; null where nobody counted
 * @param bytes allocated by a call; null where nobody counted
 */
record Measure(
        int jdk,
        Table table,
        String row,
        String rival,
        int round,
        double value,
        @Nullable Double cpu,
        @Nullable Double bytes) {}
