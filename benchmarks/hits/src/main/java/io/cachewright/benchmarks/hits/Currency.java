package io.cachewright.benchmarks.hits;

/** What a price is in. */
public enum Currency {
    EUR,
    USD,
    GBP,
    CHF
}
