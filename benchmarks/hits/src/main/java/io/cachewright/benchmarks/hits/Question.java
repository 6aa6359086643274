package io.cachewright.benchmarks.hits;

import java.time.LocalDate;

/** The arguments of one call that takes several. */
public record Question(String sku, Currency currency, LocalDate day) {}
