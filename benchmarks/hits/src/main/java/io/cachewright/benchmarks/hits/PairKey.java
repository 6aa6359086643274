package io.cachewright.benchmarks.hits;

/** Two parameters as a key by hand. */
public record PairKey(String sku, Currency currency) {}
