package io.cachewright.benchmarks.hits;

/** The key of a method without parameters, where a map wants one. */
public enum Nothing {
    KEY
}
