package io.cachewright.benchmarks.hits;

import java.time.LocalDate;

/** Three parameters as a key by hand. */
public record TripleKey(String sku, Currency currency, LocalDate day) {}
