package io.cachewright.benchmarks.hits;

/** How results are kept: whether for an hour or for good, and how many. */
public record Terms(boolean ends, long room) {}
