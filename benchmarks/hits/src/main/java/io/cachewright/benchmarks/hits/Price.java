package io.cachewright.benchmarks.hits;

/** What every method of a shop returns. A hit returns the same one again. */
public record Price(int cents) {}
