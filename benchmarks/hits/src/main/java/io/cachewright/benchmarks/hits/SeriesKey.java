package io.cachewright.benchmarks.hits;

import java.util.Arrays;

/** An array as a key by hand. It isn't copied: a careful person knows that the callers don't change theirs. */
public record SeriesKey(int... series) {
    @Override
    public boolean equals(Object other) {
        return other instanceof SeriesKey that && Arrays.equals(series, that.series);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(series);
    }
}
